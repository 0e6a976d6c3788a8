/// 京技管〔2022〕47号: who must build prefabricated, and how well.
package struct Instrument47: Sendable {
    package let id: String
    package let title: Message.Text
    /// Approvals from this day on are under the obligations (三、发布实施).
    package let validFrom: Figure<CalendarDate>
    /// The last day of them under reading `expiry` a.
    package let validTo: Figure<CalendarDate>
    /// The last day of them under reading `expiry` b.
    package let validToAlternative: Figure<CalendarDate>
    /// The share of fiscal funds from which a project is government-invested, as a fraction.
    package let governmentFunding: Figure<Rational>
    /// Public buildings up to this area, in m², are exempt ((三)6).
    package let exemptPublicArea: Figure<ExactDecimal>
    /// Government-invested public buildings from this area on, in m², are built in steel ((三)1).
    package let steelArea: Figure<ExactDecimal>
    /// The id of the method by which (四) measures; buildings whose permit is unknown are shown by it.
    package let method: Figure<String>
    /// The least assembly rate of other buildings ((四)2), as a fraction.
    package let minimumRate: Figure<Rational>
    /// The least grade of housing ((四)1), by its name in ``method``.
    package let housingGrade: Figure<String>
    /// The share of prefabricated area in new buildings that a year aims at ((二)), as fractions.
    package let areaTargets: [AreaTarget]

    package struct AreaTarget: Sendable {
        package let year: Int
        package let share: Figure<Rational>
    }
}

/// 京技管〔2022〕48号: the fiscal reward.
package struct Instrument48: Sendable {
    package let id: String
    package let title: Message.Text
    /// Fiscal funds from this share on make a project government-invested (第五条), as a fraction.
    package let fundingLimit: Figure<Rational>
    /// The least above-ground area in m² (第五条).
    package let minimumArea: Figure<ExactDecimal>
    /// The most a project gets, in yuan (第五条).
    package let cap: Figure<ExactDecimal>
    /// Yuan per m² of above-ground area (第六条, 第七条).
    package let rewardRate: Figure<ExactDecimal>
    /// The day of 京政办发〔2017〕8号 (第七条) under reading `opinion-day` a: its date.
    package let municipalOpinionIssued: Figure<CalendarDate>
    /// Under reading b: the day on which it was made public.
    package let municipalOpinionPublished: Figure<CalendarDate>
    /// Under reading c: the day from which it is in force.
    package let municipalOpinionInForce: Figure<CalendarDate>
    /// The municipal schemes whose award is matched (第六条), by their numbers.
    package let municipalSchemes: Figure<[String]>
    /// Which method governs which planning permit (第七条), in order of time, without gap.
    package let permitRegimes: [PermitRegime]
    /// Which application date belongs to which start of construction (第八条), in order of time, without gap.
    package let startRegimes: [StartRegime]
    /// 政策发布之日 under reading `publication-day` a.
    package let publication: Figure<CalendarDate>
    /// 政策发布之日 under reading `publication-day` b.
    package let publicationAlternative: Figure<CalendarDate>
    /// How many months after publication earlier projects may apply (第八条).
    package let applicationMonths: Figure<Int>
    /// The first day on which the measure is in force (第十九条).
    package let validFrom: Figure<CalendarDate>
    /// The last day under reading `expiry` a.
    package let validTo: Figure<CalendarDate>
    /// The last day under reading `expiry` b.
    package let validToAlternative: Figure<CalendarDate>
    /// How many days an approved reward is made public (第十二条).
    package let noticeDays: Figure<Int>
    /// What an application under construction must enclose (第九条).
    package let documentsUnderConstruction: Figure<[DocumentKind]>
    /// What an application after completion must enclose (第九条) under reading `completed-intent` a: both filings.
    package let documentsCompleted: Figure<[DocumentKind]>
    /// Under reading b: 申报书 alone.
    package let documentsCompletedAlternative: Figure<[DocumentKind]>
    /// The readings of the gaps in the law, each once.
    package let readings: [ReadingDescription]
    /// What each document is called (第九条).
    package let documents: [DocumentDescription]
    /// Instruments that the measure names or follows; no rule reads their figures.
    package let related: [RelatedInstrument]
    /// The articles word for word, each once, in their order.
    package let articles: [Article]

    package struct Article: Sendable {
        /// `第五条`.
        package let clause: String
        /// Its paragraphs and items (款、项), at least one.
        package let paragraphs: [String]
    }

    /// A reference, because every building asks for the regime of its permit.
    package final class PermitRegime: Sendable {
        /// The id of the method.
        package let method: String
        /// The first permit day; none for the earliest regime.
        package let from: CalendarDate?
        /// The last permit day; none for the latest regime.
        package let to: CalendarDate?
        package let figure: Figure<String>

        package init(method: String, from: CalendarDate?, to: CalendarDate?, figure: Figure<String>) {
            self.method = method
            self.from = from
            self.to = to
            self.figure = figure
        }
    }

    package struct StartRegime: Sendable {
        package enum Deadline: String, CaseIterable, Sendable {
            /// Nothing is paid for such a start.
            case none
            /// Within some months of the publication.
            case monthsAfterPublication
            /// Before the first floor slab is begun.
            case beforeFirstFloorSlab
        }

        /// The first day of construction; none for the earliest regime.
        package let from: CalendarDate?
        /// The last day; none for the latest regime.
        package let to: CalendarDate?
        package let deadline: Figure<Deadline>
    }
}

extension Instrument48 {
    /// 8号文发布 under a reading of `opinion-day`.
    package func municipalOpinion(_ reading: ReadingLetter) -> Figure<CalendarDate> {
        switch reading {
        case .a: municipalOpinionIssued
        case .b: municipalOpinionPublished
        case .c: municipalOpinionInForce
        }
    }

    /// When an application has to be made for a start of construction. The regimes have no gap, which the reader has made sure of.
    package func deadline(forStart start: CalendarDate) -> Figure<StartRegime.Deadline> {
        guard let regime = startRegimes.last(where: { $0.from.map { start >= $0 } ?? true }) else {
            preconditionFailure("the reader of the standards has let a gap pass before the first regime")
        }
        return regime.deadline
    }
}

/// A reading of a gap in the law, in words.
package struct ReadingDescription: Sendable {
    package let id: ReadingID
    package let clause: String
    /// The question that the text leaves open.
    package let question: Message.Text
    /// What each reading says, in the order of ``ReadingID/letters``.
    package let texts: [Message.Text]
    /// The ids of the records that the reading chooses between or bears upon; empty where there is none.
    package let figures: [String]
}

/// A document of an application and what it is called.
package struct DocumentDescription: Sendable {
    package let id: DocumentKind
    package let title: Message.Text
}

/// An instrument that another one names, with the figures known of it.
package struct RelatedInstrument: Sendable {
    package let id: String
    package let title: Message.Text
    /// Their places in ``Standards/records``.
    package let records: [Int]
}

/// The gaps in the law on which the contract takes a reading; `a` is the default.
package enum ReadingID: String, CaseIterable, Sendable {
    case permitDay = "permit-day"
    case publicationDay = "publication-day"
    case restDays = "rest-days"
    case areaFloor = "area-floor"
    case failingBuilding = "failing-building"
    case steelPrefabrication = "steel-prefabrication"
    case annexHorizontal = "annex-horizontal"
    case districtMandate = "district-mandate"
    case landClause = "land-clause"
    case matchingTechnical = "matching-technical"
    case awardDisclosure = "award-disclosure"
    case validityAct = "validity-act"
    case completedIntent = "completed-intent"
    case opinionDay = "opinion-day"
    case slabSanction = "slab-sanction"
    case ancillaryUse = "ancillary-use"
    case rateRounding = "rate-rounding"
    case expiry
    case slabDay = "slab-day"
}
