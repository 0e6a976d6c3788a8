package import PrefabAssessment

// `prefab-diff/1`: each difference with both sides under `old` and `new`, `null` where a side has nothing.

extension DiffReport {
    package func write(to writer: inout JSONWriter) {
        writer.document("prefab-diff/1") { writer in
            writer.object("tool") { $0.member("version", toolVersion) }
            writer.object("old") { write(comparison.old, digests.old, to: &$0) }
            writer.object("new") { write(comparison.new, digests.new, to: &$0) }
            writer.objects("amountReasons", of: comparison.amountReasons) { writer, reason in write(reason, to: &writer) }
            write(comparison.fields, to: &writer)
            write(comparison.findings, to: &writer)
            writer.objects("buildings", of: comparison.buildings) { writer, building in write(building, to: &writer) }
            writer.objects("readings", of: comparison.readings) { writer, id in
                writer.member("id", id)
                writer.member("old", comparison.old.readings[id])
                writer.member("new", comparison.new.readings[id])
            }
            writer.objects("figures", of: comparison.figures) { writer, figure in
                writer.member("id", figure.id)
                sides(figure.old, figure.new, to: &writer) { writer, record in
                    writer.member("value", record.value)
                    writer.member("status", record.status)
                }
            }
        }
    }

    /// Both sides of a difference as objects.
    private func sides<Value>(
        _ old: Value?, _ new: Value?, to writer: inout JSONWriter, _ members: (inout JSONWriter, Value) -> Void
    ) {
        writer.object("old", of: old, members)
        writer.object("new", of: new, members)
    }

    private func write(_ side: Assessment, _ digests: Digests, to writer: inout JSONWriter) {
        writer.digest("submission", digests.submission)
        writer.digest("standards", digests.standards)
        writer.project(side.submission)
        writer.member("verdict", side.verdict)
        writer.member("payableArea", side.reward.payableArea)
        writer.member("amount", side.reward.amount)
    }

    // MARK: - Differences

    private func write(_ fields: [FieldDifference], to writer: inout JSONWriter) {
        writer.objects("fields", of: fields) { writer, field in
            let side = side(field)
            let place = side.submission.resolve(field.place, in: side.standards).place
            writer.member("pointer", text: { place.writePointer(to: &$0, in: side.standards) })
            writer.member("field", field.place.field(in: side.standards))
            writer.member("old", field.old)
            writer.member("new", field.new)
        }
    }

    private func write(_ findings: [FindingDifference], to writer: inout JSONWriter) {
        writer.objects("findings", of: findings) { writer, finding in
            writer.member("rule", finding.rule.id)
            sides(finding.old, finding.new, to: &writer) { writer, side in
                writer.member("outcome", side.outcome)
                writer.member("message", words(side.ruling.message))
            }
        }
    }

    private func write(_ building: BuildingDifference, to writer: inout JSONWriter) {
        writer.member("id", building.id)
        sides(building.old, building.new, to: &writer) { writer, side in
            writer.member("verdict", side.verdict)
            writer.member("route", side.route)
            writer.member("standard", side.sheet.method.id)
            writer.member("grade", side.grade)
            ScoreJSON.write("assemblyRate", side.sheet.rate, side.sheet.wide?.rate, to: &writer)
        }
        write(building.fields, to: &writer)
        writer.objects("items", of: building.items) { writer, item in
            writer.member("item", item.item.id)
            sides(item.old, item.new, to: &writer) { writer, side in
                if let score = side.score { writer.member("score", score) } else { writer.null("score") }
                writer.member("basis", side.basis)
                if !side.counts { writer.member("counted", false) }
            }
            writer.strings("causes", of: item.causes.map(\.name))
        }
        write(building.findings, to: &writer)
    }

    private func write(_ reason: AmountReason, to writer: inout JSONWriter) {
        switch reason {
        case .rule(let finding):
            writer.member("kind", "rule")
            writer.member("rule", finding.rule.id)
        case .building(let id, let old, let new, let rules):
            writer.member("kind", "building")
            writer.member("building", id)
            writer.member("old", old)
            writer.member("new", new)
            writer.strings("rules", of: rules.map(\.id))
        case .cap(let old, let new):
            writer.member("kind", "cap")
            writer.member("old", old)
            writer.member("new", new)
        case .reading(let id):
            writer.member("kind", "reading")
            writer.member("reading", id)
        case .figure(let id):
            writer.member("kind", "figure")
            writer.member("figure", id)
        }
    }
}

extension ItemDifference.Cause {
    /// `quantity:verticalMembers`, `attribute:fullDecoration`, `field:structure`, `method`, `standards`.
    var name: String {
        switch self {
        case .quantity(let measure): "quantity:\(measure.id)"
        case .attribute(let attribute): "attribute:\(attribute.id)"
        case .field(let key): "field:\(key.rawValue)"
        case .alternative(let item): "alternative:\(item.id)"
        case .method: "method"
        case .standards: "standards"
        }
    }
}
