package import PrefabAssessment

// `prefab-portfolio/1`: files, years, the notice and the shares of prefabricated area.

extension PortfolioReport {
    package func write(to writer: inout JSONWriter) {
        writer.document("prefab-portfolio/1") { writer in
            provenance.writeTool(to: &writer)
            provenance.writeStandards(to: &writer)
            writer.objects("files", of: portfolio.entries) { writer, entry in write(entry, to: &writer) }
            writer.objects("years", of: portfolio.years) { writer, year in write(year, to: &writer) }
            writer.object("total") { write(portfolio.total, to: &$0) }
            writer.object("notice", of: portfolio.notice) { writer, notice in
                writer.member("from", notice.from)
                writer.member("to", notice.to)
                writer.member("days", notice.days)
                writer.member("amount", notice.amount)
                writer.strings("files", of: notice.entries.map(name))
            }
            writer.object("prefabricatedShare") { write(portfolio.shares, to: &$0) }
            writer.objects("repeats", of: portfolio.repeats) { writer, item in
                switch item.subject {
                case .project(let id): writer.member("project", id)
                case .building(let name): writer.member("building", name)
                }
                writer.strings("files", of: item.entries.map(name))
            }
        }
    }

    private func name(ofEntry place: Int) -> String { PathText.shown(portfolio.entries[place].name) }

    private func write(_ entry: Portfolio.Entry, to writer: inout JSONWriter) {
        writer.member("file", PathText.shown(entry.name))
        switch entry.content {
        case .foreign: writer.member("state", "foreign")
        case .unreadable: writer.member("state", "unreadable")
        case .broken(let errors, let first):
            writer.member("state", "broken")
            writer.member("errors", errors)
            if let first {
                writer.object("first") { writer in
                    writer.member("code", first.code)
                    writer.member("message", words(first.message))
                }
            }
        case .project(let project):
            writer.member("state", "reviewed")
            writer.object("project") { writer in
                writer.member("id", project.id)
                writer.member("name", project.name)
            }
            writer.member("stage", project.stage)
            writer.member("verdict", project.verdict)
            writer.member("application", project.application)
            writer.member("applicationForm", project.applicationForm)
            writer.member("payableArea", project.reward.payableArea)
            writer.member("amount", project.reward.amount)
            writer.member("capped", project.reward.isCapped)
            writer.objects("buildings", of: project.buildings) { writer, building in
                writer.member("id", building.id)
                writer.member("verdict", building.verdict)
                writer.member("aboveGroundArea", building.aboveGroundArea)
                writer.member("repeated", project.repeatedBuildings.contains(building.id))
                writer.member("prefabricated", building.isPrefabricated)
            }
        }
    }

    private func write(_ year: Portfolio.Year, to writer: inout JSONWriter) {
        writer.member("year", year.year)
        writer.member("projects", year.projects)
        writer.member("eligible", year.counts[.eligible, default: 0])
        writer.member("ineligible", year.counts[.ineligible, default: 0])
        writer.member("undetermined", year.counts[.undetermined, default: 0])
        writer.member("payableArea", year.payableArea)
        writer.member("amount", year.amount)
    }

    private func write(_ shares: AreaShares, to writer: inout JSONWriter) {
        writer.objects("years", of: shares.years) { writer, share in write(share, to: &writer) }
        writer.object("total") { write(shares.all, to: &$0) }
        writer.objects("targets", of: shares.targets) { writer, target in
            writer.member("year", target.year)
            writer.member("share", target.share)
            writer.member("ofYear", target.ofYear)
            writer.member("ofAll", target.ofAll)
        }
    }

    private func write(_ share: AreaShares.Share, to writer: inout JSONWriter) {
        writer.member("startYear", share.year)
        writer.member("newArea", share.newArea)
        writer.member("prefabricatedArea", share.prefabricatedArea)
        writer.member("uncertainArea", share.uncertainArea)
        writer.object("share", of: share.share) { writer, share in
            ScoreJSON.write("lower", share.lower, to: &writer)
            ScoreJSON.write("upper", share.upper, to: &writer)
        }
    }
}
