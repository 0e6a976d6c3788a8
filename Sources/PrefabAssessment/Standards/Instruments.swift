/// 京技管〔2022〕47号: who must build prefabricated, and how well.
public struct Instrument47: Sendable {
    public let id: String
    public let title: Message.Text
    /// Approvals from this day on are under the obligations (三、发布实施).
    public let validFrom: Figure<CalendarDate>
    /// The last day of them under reading `expiry` a.
    public let validTo: Figure<CalendarDate>
    /// The last day of them under reading `expiry` b.
    public let validToAlternative: Figure<CalendarDate>
    /// The share of fiscal funds from which a project is government-invested, as a fraction.
    public let governmentFunding: Figure<Rational>
    /// Public buildings up to this area, in m², are exempt ((三)6).
    public let exemptPublicArea: Figure<ExactDecimal>
    /// Government-invested public buildings from this area on, in m², are built in steel ((三)1).
    public let steelArea: Figure<ExactDecimal>
    /// The least assembly rate of other buildings ((四)2), as a fraction.
    public let minimumRate: Figure<Rational>
    /// The least grade of housing ((四)1).
    public let housingGrade: Figure<Grade>
    /// The share of prefabricated area in new buildings that a year aims at ((二)), as fractions.
    public let areaTargets: [AreaTarget]

    public struct AreaTarget: Sendable {
        public let year: Int
        public let share: Figure<Rational>
    }
}

/// 京技管〔2022〕48号: the fiscal reward.
public struct Instrument48: Sendable {
    public let id: String
    public let title: Message.Text
    /// Fiscal funds from this share on make a project government-invested (第五条), as a fraction.
    public let fundingLimit: Figure<Rational>
    /// The least above-ground area in m² (第五条).
    public let minimumArea: Figure<ExactDecimal>
    /// The most a project gets, in yuan (第五条).
    public let cap: Figure<ExactDecimal>
    /// Yuan per m² of above-ground area (第六条, 第七条).
    public let rewardRate: Figure<ExactDecimal>
    /// The day on which 京政办发〔2017〕8号 was issued (第七条).
    public let municipalOpinionIssued: Figure<CalendarDate>
    /// Which score table governs which planning permit (第七条), in order of time, without gap.
    public let permitRegimes: [PermitRegime]
    /// The least assembly rate under the annexes (第七条), as a fraction.
    public let annexAssemblyRate: Figure<Rational>
    /// The least prefabrication rate under the annexes by height (第七条), in rising order, without gap.
    public let prefabricationRates: [HeightBand]
    /// Which application date belongs to which start of construction (第八条), in order of time, without gap.
    public let startRegimes: [StartRegime]
    /// 政策发布之日 under reading `publication-day` a.
    public let publication: Figure<CalendarDate>
    /// 政策发布之日 under reading `publication-day` b.
    public let publicationAlternative: Figure<CalendarDate>
    /// How many months after publication earlier projects may apply (第八条).
    public let applicationMonths: Figure<Int>
    /// The first day on which the measure is in force (第十九条).
    public let validFrom: Figure<CalendarDate>
    /// The last day under reading `expiry` a.
    public let validTo: Figure<CalendarDate>
    /// The last day under reading `expiry` b.
    public let validToAlternative: Figure<CalendarDate>
    /// How many days an approved reward is made public (第十二条).
    public let noticeDays: Figure<Int>
    /// What an application under construction must enclose (第九条).
    public let documentsUnderConstruction: Figure<[DocumentKind]>
    /// What an application after completion must enclose (第九条).
    public let documentsCompleted: Figure<[DocumentKind]>
    /// The nine readings of the gaps in the law.
    public let readings: [ReadingDescription]
    /// What each document is called (第九条).
    public let documents: [DocumentDescription]
    /// Instruments that the measure names or follows; no rule reads their figures.
    public let related: [RelatedInstrument]

    /// A reference, because every building asks for the regime of its permit.
    public final class PermitRegime: Sendable {
        /// The id of the score table.
        public let table: String
        /// The first permit day; none for the earliest regime.
        public let from: CalendarDate?
        /// The last permit day; none for the latest regime.
        public let to: CalendarDate?
        public let figure: Figure<String>

        public init(table: String, from: CalendarDate?, to: CalendarDate?, figure: Figure<String>) {
            self.table = table
            self.from = from
            self.to = to
            self.figure = figure
        }
    }

    public struct HeightBand: Sendable {
        /// The band begins above this height in m.
        public let above: ExactDecimal
        /// The band ends with this height in m, included; none for the highest.
        public let upTo: ExactDecimal?
        /// The least rate, as a fraction.
        public let rate: Figure<Rational>
    }

    public struct StartRegime: Sendable {
        public enum Deadline: String, CaseIterable, Sendable {
            /// Nothing is paid for such a start.
            case none
            /// Within some months of the publication.
            case monthsAfterPublication
            /// Before the first floor slab is begun.
            case beforeFirstFloorSlab
        }

        /// The first day of construction; none for the earliest regime.
        public let from: CalendarDate?
        /// The last day; none for the latest regime.
        public let to: CalendarDate?
        public let deadline: Figure<Deadline>
    }
}

/// A reading of a gap in the law, in words.
public struct ReadingDescription: Sendable {
    public let id: ReadingID
    public let clause: String
    /// The question that the text leaves open.
    public let question: Message.Text
    public let a: Message.Text
    public let b: Message.Text
    /// The ids of the records that the reading chooses between or bears upon; empty where there is none.
    public let figures: [String]
}

/// A document of an application and what it is called.
public struct DocumentDescription: Sendable {
    public let id: DocumentKind
    public let title: Message.Text
}

/// An instrument that another one names, with the figures known of it.
public struct RelatedInstrument: Sendable {
    public let id: String
    public let title: Message.Text
    /// Their places in ``Standards/records``.
    public let records: [Int]
}

/// The gaps in the law on which the contract takes a reading; `a` is the default.
public enum ReadingID: String, CaseIterable, Sendable {
    case permitDay = "permit-day"
    case publicationDay = "publication-day"
    case areaFloor = "area-floor"
    case failingBuilding = "failing-building"
    case steelPrefabrication = "steel-prefabrication"
    case districtMandate = "district-mandate"
    case rateRounding = "rate-rounding"
    case expiry
    case slabDay = "slab-day"
}
