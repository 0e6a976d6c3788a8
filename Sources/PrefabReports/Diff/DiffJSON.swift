package import PrefabAssessment

/// Writes a comparison as `prefab-diff/1`: each difference with both sides under `old` and `new`, `null` where a side has nothing.
package struct DiffJSON: Sendable {
    package static let format = "prefab-diff/1"

    /// What a side was made from, in hexadecimal SHA-256.
    package struct Digests: Sendable {
        package let submission: String
        package let standards: String

        package init(submission: String, standards: String) {
            self.submission = submission
            self.standards = standards
        }
    }

    private let toolVersion: String
    private let language: Language

    /// - Parameters:
    ///   - toolVersion: of the program that writes.
    ///   - language: of the messages.
    package init(toolVersion: String, language: Language) {
        self.toolVersion = toolVersion
        self.language = language
    }

    package func write(_ comparison: Comparison, old: Digests, new: Digests, to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("format", Self.format)
            writer.object("tool") { $0.member("version", toolVersion) }
            write("old", comparison.old, old, to: &writer)
            write("new", comparison.new, new, to: &writer)
            writer.array("amountReasons", of: comparison.amountReasons) { writer, reason in
                writer.object { writer in write(reason, to: &writer) }
            }
            write(comparison.fields, comparison, to: &writer)
            write(comparison.findings, to: &writer)
            writer.array("buildings", of: comparison.buildings) { writer, building in
                writer.object { writer in write(building, comparison, to: &writer) }
            }
            writer.array("readings", of: comparison.readings) { writer, id in
                writer.object { writer in
                    writer.member("id", id.rawValue)
                    writer.member("old", comparison.old.readings.letter(id))
                    writer.member("new", comparison.new.readings.letter(id))
                }
            }
            writer.array("figures", of: comparison.figures) { writer, figure in
                writer.object { writer in
                    writer.member("id", figure.id)
                    write("old", figure.old, to: &writer)
                    write("new", figure.new, to: &writer)
                }
            }
        }
        writer.finish()
    }

    // MARK: - Sides

    private func write(_ key: StaticString, _ side: Assessment, _ digests: Digests, to writer: inout JSONWriter) {
        writer.object(key) { writer in
            writer.object("submission") { $0.member("sha256", digests.submission) }
            writer.object("standards") { $0.member("sha256", digests.standards) }
            writer.object("project") { writer in
                writer.member("id", side.submission.project.id)
                writer.member("name", side.submission.project.name)
            }
            writer.member("verdict", side.verdict.rawValue)
            writer.object("payableArea") { writer in
                writer.member("lower", text: { $0.append(side.reward.payableArea.lower) })
                writer.member("upper", text: { $0.append(side.reward.payableArea.upper) })
            }
            writer.object("amount") { writer in
                writer.member("lower", text: { $0.append(side.reward.amount.lower) })
                writer.member("upper", text: { $0.append(side.reward.amount.upper) })
            }
        }
    }

    private func write(_ key: StaticString, _ record: FigureRecord?, to writer: inout JSONWriter) {
        guard let record else {
            writer.null(key)
            return
        }
        writer.object(key) { writer in
            writer.member("value", record.value)
            writer.member("status", record.status.rawValue)
        }
    }

    private func write(_ key: StaticString, _ text: String?, to writer: inout JSONWriter) {
        if let text { writer.member(key, text) } else { writer.null(key) }
    }

    // MARK: - Differences

    private func write(_ fields: [FieldDifference], _ comparison: Comparison, to writer: inout JSONWriter) {
        writer.array("fields", of: fields) { writer, field in
            writer.object { writer in
                let side = field.new == nil ? comparison.old : comparison.new
                writer.member("pointer", text: side.submission.resolve(field.place).place.writePointer)
                writer.member("field", text: { $0.append(field.place.field) })
                write("old", field.old, to: &writer)
                write("new", field.new, to: &writer)
            }
        }
    }

    private func write(_ findings: [FindingDifference], to writer: inout JSONWriter) {
        writer.array("findings", of: findings) { writer, finding in
            writer.object { writer in
                writer.member("rule", finding.rule.id)
                write("old", finding.old, to: &writer)
                write("new", finding.new, to: &writer)
            }
        }
    }

    private func write(_ key: StaticString, _ finding: Finding?, to writer: inout JSONWriter) {
        guard let finding else {
            writer.null(key)
            return
        }
        writer.object(key) { writer in
            writer.member("outcome", finding.outcome.rawValue)
            writer.member("message", text: { finding.ruling.message.write(to: &$0, in: language) })
        }
    }

    private func write(_ building: BuildingDifference, _ comparison: Comparison, to writer: inout JSONWriter) {
        writer.member("id", building.id)
        write("old", building.old, to: &writer)
        write("new", building.new, to: &writer)
        write(building.fields, comparison, to: &writer)
        writer.array("items", of: building.items) { writer, item in
            writer.object { writer in
                writer.member("item", item.item.rawValue)
                write("old", item.old, to: &writer)
                write("new", item.new, to: &writer)
                writer.array("causes", of: item.causes) { writer, cause in writer.string { $0.append(cause.name) } }
            }
        }
        write(building.findings, to: &writer)
    }

    private func write(_ key: StaticString, _ building: BuildingAssessment?, to writer: inout JSONWriter) {
        guard let building else {
            writer.null(key)
            return
        }
        writer.object(key) { writer in
            writer.member("verdict", building.verdict.rawValue)
            writer.member("route", building.route.rawValue)
            writer.member("standard", building.sheet.table)
            write("grade", building.grade?.rawValue, to: &writer)
            writer.object("assemblyRate") { writer in
                writer.member("lower", text: { $0.append(building.sheet.rate.lower) })
                writer.member("upper", text: { $0.append(building.sheet.rate.upper) })
            }
        }
    }

    private func write(_ key: StaticString, _ item: ScoreSheet.Item?, to writer: inout JSONWriter) {
        guard let item else {
            writer.null(key)
            return
        }
        writer.object(key) { writer in
            if let score = item.score {
                writer.object("score") { writer in
                    writer.member("lower", text: { $0.append(score.lower) })
                    writer.member("upper", text: { $0.append(score.upper) })
                }
            } else {
                writer.null("score")
            }
            writer.member("basis", item.basis.rawValue)
        }
    }

    private func write(_ reason: AmountReason, to writer: inout JSONWriter) {
        switch reason {
        case .rule(let finding):
            writer.member("kind", "rule")
            writer.member("rule", finding.rule.id)
        case .building(let id, let old, let new, let rules):
            writer.member("kind", "building")
            writer.member("building", id)
            for (key, area) in [("old" as StaticString, old), ("new", new)] {
                writer.object(key) { writer in
                    writer.member("lower", text: { $0.append(area.lower) })
                    writer.member("upper", text: { $0.append(area.upper) })
                }
            }
            writer.array("rules", of: rules) { writer, rule in writer.string { $0.append(rule.id) } }
        case .cap(let old, let new):
            writer.member("kind", "cap")
            writer.member("old", old)
            writer.member("new", new)
        case .reading(let id):
            writer.member("kind", "reading")
            writer.member("reading", id.rawValue)
        case .figure(let id):
            writer.member("kind", "figure")
            writer.member("figure", id)
        }
    }
}

extension ItemDifference.Cause {
    /// `quantity:verticalMembers`, `field:fullDecoration`, `table`, `standards`.
    var name: String {
        switch self {
        case .quantity(let key): "quantity:\(key.rawValue)"
        case .field(let key): "field:\(key.rawValue)"
        case .table: "table"
        case .standards: "standards"
        }
    }
}
