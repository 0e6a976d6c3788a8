/// The keys of the files of `Standards/`; which of them an object may have says its ``StandardsObject``.
///
/// They are one enumeration, not one for each kind of object: the runtime makes its tables for a generic type once for each argument,
/// which would take longer than reading the files.
package enum StandardsKey: String, CaseIterable, Sendable {
    // Every file.
    case schema = "$schema"
    case format, kind, id, title, sources

    // Every figure, and pieces of it.
    case value, unit, clause, status, source, verified, parts, note
    case name, date
    case zh, en

    // Rows that say more than their value.
    case year, from, to, upTo, group, requirement, maximum, scoring
    case lowerPoints, upperPoints, bands

    // Measures.
    case measures, attributes, shortTitle, definition, mayBeAbsent, takeOff, levels

    // Methods.
    case published, inForce, scope, totalPoints, bonusDivisor, scoreDecimals, groups, items, provisions, grades, joints, assessmentUnit
    case points, counts, cap, attribute, absence, alternative, fixed, structures, ratio, steps, level
    case sentence, help, item, measure, byHeight, reading, taken, applies, requires
    case wallStripWidth, wallBandHeight, beamColumnNode, columnJointRatio, slabStripWidth
    case storeys, area

    // 47号.
    case validFrom, validTo, validToAlternative, governmentFunding, exemptPublicArea, steelArea, method, minimumRate, housingGrade,
        areaTargets

    // 48号.
    case fundingLimit, minimumArea, rewardRate, municipalOpinionIssued, municipalOpinionPublished, municipalOpinionInForce,
        municipalSchemes,
        permitRegimes,
        startRegimes, publication, publicationAlternative, applicationMonths
    case noticeDays, documents, documentsUnderConstruction, documentsCompleted, documentsCompletedAlternative, readings, related
    case question, a, b, c, figures
    case rows
    case articles, paragraphs

    // Rest days.
    case years, workingDays

    // What makes sense.
    case ranges, relations, order, days, binary, fields, kinds, possible, likely, slips, of, against, dates, decimals, tolerance

    // Heads of foreign take-offs.
    case columns, field, reason, names, besides, subtotals

    static let table = KeyTable<Self>()
}
