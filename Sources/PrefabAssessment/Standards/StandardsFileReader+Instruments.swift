extension StandardsFileReader {
    /// 京技管〔2022〕47号.
    func instrument47() -> Instrument47? {
        guard let fields = fields(0, .obligations) else { return nil }
        header(schema: fields[.schema], id: fields[.id], sources: fields[.sources])
        let title = bilingual(fields[.title])
        let validFrom = day(fields[.validFrom], "validFrom")
        let validTo = day(fields[.validTo], "validTo")
        let validToAlternative = day(fields[.validToAlternative], "validToAlternative")
        let funding = percent(fields[.governmentFunding], "governmentFunding")
        let exempt = quantity(fields[.exemptPublicArea], "exemptPublicArea", .squareMetres)
        let steel = quantity(fields[.steelArea], "steelArea", .squareMetres)
        let rate = percent(fields[.minimumRate], "minimumRate")
        let method = figure(fields[.method], "method", .method, methodName)
        let grade = figure(fields[.housingGrade], "housingGrade", .grade) { place in
            text(place).map { name in
                references.append(Reference(target: .grade(method: method?.value), name: name, span: span(place)))
                return name
            }
        }
        let targets = list(fields[.areaTargets], areaTarget)
        checkValidity(from: validFrom, to: [(validTo, fields[.validTo]), (validToAlternative, fields[.validToAlternative])])
        guard let title, let validFrom, let validTo, let validToAlternative, let funding, let exempt, let steel,
            let method, let rate, let grade, let targets
        else { return nil }
        return Instrument47(
            id: instrument, title: title, validFrom: validFrom, validTo: validTo,
            validToAlternative: validToAlternative, governmentFunding: funding, exemptPublicArea: exempt,
            steelArea: steel, method: method, minimumRate: rate, housingGrade: grade, areaTargets: targets)
    }

    private func areaTarget(_ node: Int) -> Instrument47.AreaTarget? {
        guard let row = fields(node, .areaTarget), let place = row[.year] else { return nil }
        let year = tree.nodes[place].kind == .number ? tree.number(place)?.value.wholeNumber : nil
        let share = figure(in: row, "areaTargets.\(tree.source(place))", .percent) { rational($0, .percent) }
        guard let year, (1...9999).contains(year) else {
            reportKind(place, expected: Message.Text("年份", "a year"))
            return nil
        }
        return share.map { Instrument47.AreaTarget(year: year, share: $0) }
    }

    /// 京技管〔2022〕48号.
    func instrument48() -> Instrument48? {
        guard let fields = fields(0, .reward) else { return nil }
        header(schema: fields[.schema], id: fields[.id], sources: fields[.sources])
        let title = bilingual(fields[.title])
        let funding = percent(fields[.fundingLimit], "fundingLimit")
        let area = quantity(fields[.minimumArea], "minimumArea", .squareMetres)
        let cap = quantity(fields[.cap], "cap", .yuan)
        let reward = quantity(fields[.rewardRate], "rewardRate", .yuanPerSquareMetre)
        let opinion = day(fields[.municipalOpinionIssued], "municipalOpinionIssued")
        let opinionPublished = day(fields[.municipalOpinionPublished], "municipalOpinionPublished")
        let opinionInForce = day(fields[.municipalOpinionInForce], "municipalOpinionInForce")
        let schemes = figure(fields[.municipalSchemes], "municipalSchemes", .instruments, schemeList)
        let permits = permitRegimes(fields[.permitRegimes])
        let starts = startRegimes(fields[.startRegimes])
        let publication = day(fields[.publication], "publication")
        let publicationAlternative = day(fields[.publicationAlternative], "publicationAlternative")
        let months = count(fields[.applicationMonths], "applicationMonths", .months)
        let validFrom = day(fields[.validFrom], "validFrom")
        let validTo = day(fields[.validTo], "validTo")
        let validToAlternative = day(fields[.validToAlternative], "validToAlternative")
        let notice = count(fields[.noticeDays], "noticeDays", .days)
        let documents = documents(fields[.documents])
        let underConstruction = figure(fields[.documentsUnderConstruction], "documentsUnderConstruction", .documents, documentList)
        let completed = figure(fields[.documentsCompleted], "documentsCompleted", .documents, documentList)
        let completedAlternative = figure(
            fields[.documentsCompletedAlternative], "documentsCompletedAlternative", .documents, documentList)
        let readings = readings(fields[.readings])
        let related = fields[.related].map { list($0, relatedInstrument) } ?? []
        let articles = articles(fields[.articles])
        checkValidity(from: validFrom, to: [(validTo, fields[.validTo]), (validToAlternative, fields[.validToAlternative])])
        guard let title, let funding, let area, let cap, let reward, let opinion, let opinionPublished, let opinionInForce, let schemes,
            let permits, let starts, let publication, let publicationAlternative, let months, let validFrom, let validTo,
            let validToAlternative, let notice, let documents, let underConstruction, let completed, let completedAlternative, let readings,
            let related, let articles
        else { return nil }
        return Instrument48(
            id: instrument, title: title, fundingLimit: funding, minimumArea: area, cap: cap, rewardRate: reward,
            municipalOpinionIssued: opinion, municipalOpinionPublished: opinionPublished, municipalOpinionInForce: opinionInForce,
            municipalSchemes: schemes, permitRegimes: permits, startRegimes: starts, publication: publication,
            publicationAlternative: publicationAlternative, applicationMonths: months, validFrom: validFrom,
            validTo: validTo, validToAlternative: validToAlternative, noticeDays: notice,
            documentsUnderConstruction: underConstruction, documentsCompleted: completed,
            documentsCompletedAlternative: completedAlternative, readings: readings, documents: documents, related: related,
            articles: articles)
    }

    private func schemeList(_ node: Int) -> [String]? {
        let schemes = list(node) { self.text($0) }
        checkUnique(schemes ?? [], at: node)
        return schemes
    }
}
