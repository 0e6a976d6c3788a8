package import PrefabAssessment

/// Writes a portfolio as `prefab-portfolio/1`.
package struct PortfolioJSON: Sendable {
    package static let format = "prefab-portfolio/1"

    private let provenance: Provenance
    private var language: Language { provenance.language }

    package init(_ provenance: Provenance) {
        self.provenance = provenance
    }

    package func write(_ portfolio: Portfolio, to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("format", Self.format)
            provenance.writeTool(to: &writer)
            provenance.writeStandards(to: &writer)
            writer.array("files", of: portfolio.entries) { writer, entry in
                writer.object { writer in write(entry, to: &writer) }
            }
            writer.array("years", of: portfolio.years) { writer, year in
                writer.object { writer in write(year, to: &writer) }
            }
            writer.object("total") { writer in write(portfolio.total, to: &writer) }
            if let notice = portfolio.notice {
                writer.object("notice") { writer in write(notice, portfolio, to: &writer) }
            } else {
                writer.null("notice")
            }
            writer.object("prefabricatedShare") { writer in write(portfolio.shares, to: &writer) }
            writer.array("repeats", of: portfolio.repeats) { writer, item in
                writer.object { writer in
                    switch item.subject {
                    case .project(let id): writer.member("project", id)
                    case .building(let name): writer.member("building", name)
                    }
                    writer.array("files", of: item.entries) { writer, place in
                        writer.string { $0.append(portfolio.entries[place].name) }
                    }
                }
            }
        }
        writer.finish()
    }

    private func write(_ entry: Portfolio.Entry, to writer: inout JSONWriter) {
        writer.member("file", entry.name)
        switch entry.content {
        case .foreign: writer.member("state", "foreign")
        case .unreadable: writer.member("state", "unreadable")
        case .broken(let diagnostics):
            writer.member("state", "broken")
            let errors = diagnostics.filter { $0.severity == .error }
            writer.member("errors", errors.count)
            if let first = errors.first {
                writer.object("first") { writer in
                    writer.member("code", first.code.rawValue)
                    writer.member("message", text: { first.message.write(to: &$0, in: language) })
                }
            }
        case .project(let project):
            writer.member("state", "reviewed")
            writer.object("project") { writer in
                writer.member("id", project.id)
                writer.member("name", project.name)
            }
            writer.member("verdict", project.verdict.rawValue)
            if let application = project.application {
                writer.member("application", text: { $0.append(application) })
            } else {
                writer.null("application")
            }
            write("payableArea", project.reward.payableArea, to: &writer)
            write("amount", project.reward.amount, to: &writer)
            writer.member("capped", project.reward.isCapped)
            writer.array("buildings", of: project.buildings) { writer, building in
                writer.object { writer in
                    writer.member("id", building.id)
                    writer.member("verdict", building.verdict.rawValue)
                    writer.member("aboveGroundArea", text: { $0.append(building.aboveGroundArea) })
                    writer.member("prefabricated", building.isPrefabricated.rawValue)
                }
            }
        }
    }

    private func write(_ year: Portfolio.Year, to writer: inout JSONWriter) {
        if let number = year.year { writer.member("year", number) } else { writer.null("year") }
        writer.member("projects", year.projects)
        for verdict in Verdict.allCases {
            switch verdict {
            case .eligible: writer.member("eligible", year.counts[verdict] ?? 0)
            case .ineligible: writer.member("ineligible", year.counts[verdict] ?? 0)
            case .undetermined: writer.member("undetermined", year.counts[verdict] ?? 0)
            }
        }
        write("payableArea", year.payableArea, to: &writer)
        write("amount", year.amount, to: &writer)
    }

    private func write(_ notice: Portfolio.Notice, _ portfolio: Portfolio, to writer: inout JSONWriter) {
        writer.member("from", text: { $0.append(notice.from) })
        writer.member("to", text: { $0.append(notice.to) })
        writer.member("days", notice.days)
        writer.member("amount", text: { $0.append(notice.amount) })
        writer.array("files", of: notice.entries) { writer, place in
            writer.string { $0.append(portfolio.entries[place].name) }
        }
    }

    private func write(_ shares: AreaShares, to writer: inout JSONWriter) {
        writer.array("years", of: shares.years) { writer, share in
            writer.object { writer in write(share, to: &writer) }
        }
        writer.object("total") { writer in write(shares.all, to: &writer) }
        writer.array("targets", of: shares.targets) { writer, target in
            writer.object { writer in
                writer.member("year", target.year)
                writer.member("share", text: { $0.append(target.share) })
                writer.member("ofYear", target.ofYear.rawValue)
                writer.member("ofAll", target.ofAll.rawValue)
            }
        }
    }

    private func write(_ share: AreaShares.Share, to writer: inout JSONWriter) {
        if let year = share.year { writer.member("startYear", year) } else { writer.null("startYear") }
        writer.member("newArea", text: { $0.append(share.newArea) })
        write("prefabricatedArea", share.prefabricatedArea, to: &writer)
        writer.member("uncertainArea", text: { $0.append(share.uncertainArea) })
        if let share = share.share {
            writer.object("share") { writer in
                for (key, bound) in [("lower" as StaticString, share.lower), ("upper", share.upper)] {
                    writer.object(key) { writer in
                        writer.member("exact", text: { $0.append(bound) })
                        writer.member("percent", text: { $0.appendPercent(bound) })
                    }
                }
            }
        } else {
            writer.null("share")
        }
    }

    private func write(_ key: StaticString, _ area: Bounds<ExactDecimal>, to writer: inout JSONWriter) {
        writer.object(key) { writer in
            writer.member("lower", text: { $0.append(area.lower) })
            writer.member("upper", text: { $0.append(area.upper) })
        }
    }

    private func write(_ key: StaticString, _ amount: Bounds<Money>, to writer: inout JSONWriter) {
        writer.object(key) { writer in
            writer.member("lower", text: { $0.append(amount.lower) })
            writer.member("upper", text: { $0.append(amount.upper) })
        }
    }
}
