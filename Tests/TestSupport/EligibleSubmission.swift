extension JSONTree {
    /// A factory that gets the reward: under construction, on the voluntary route of article 7 (1), by DB11/T 1831-2021.
    ///
    /// | part | points | |
    /// |---|---|---|
    /// | main structure | 26 + 15 | 62% → 20 + 10 × 0.27 / 0.45; 75% → 10 + 10 × 0.05 / 0.1 |
    /// | walls | 5 + 3 + 5 + 2 | 90%; 60% → 2 + 3 × 0.1 / 0.3; 60%; 50% |
    /// | interior | 6 + 6 + 4.5 + 5 | decoration; 80%; no kitchen; 80% → 3 + 3 × 0.1 / 0.2; 60% → 4 + 2 × 0.1 / 0.2 |
    ///
    /// There is no bonus. Together 77.5 of the 94 points that a building without kitchen can have: 82.44%, grade AA(BJ). The prefabrication rate is 50%.
    /// 18,000 m² at 180 yuan come to 3,240,000.00 yuan.
    public static let eligible: JSONTree = [
        "format": "prefab-submission/1",
        "project": [
            "id": "YZ-1", "name": "智能装备厂房", "applicant": "某建设单位", "applicantRole": "constructionUnit",
            "site": "yizhuang", "constructionType": "new", "fiscalFundingPercent": 0, "land": "other", "landClause": false,
        ],
        "dates": [
            "projectApproval": "2021-09-01", "planningPermit": "2021-12-01", "constructionStart": "2022-02-14",
            "firstFloorSlabStart": "2022-06-01", "application": "2022-05-16",
        ],
        "rewardBasis": ["municipalAward": "notGranted", "voluntary": "notMandated"],
        "documents": [
            "projectApproval", "planningPermit", "constructionStart", "firstFloorProgress", "expertReview",
            "technologyTable", "rateCalculation", "applicationIntent",
        ],
        "buildings": [factory],
    ]

    /// The one building of ``eligible``.
    public static let factory: JSONTree = [
        "id": "1#", "name": "厂房", "use": "industrial", "structure": "concrete", "height": .number("23.9"), "storeys": 4,
        "aboveGroundArea": 18000, "fullDecoration": true, "declaredScores": ["bonusItems": 0],
        "measures": [
            "verticalMembers": .share(62), "structuralConcrete": .share(50), "horizontalMembers": .share(75),
            "exteriorWallNonMasonry": .share(90), "exteriorWallIntegrated": .share(60),
            "partitionNonMasonry": .share(60), "partitionIntegrated": .share(50), "dryFloor": .share(80),
            "integratedKitchen": .absent, "integratedBathroom": .share(80),
            "electricalPipes": .share(60), "waterPipes": .share(60), "heatingPipes": .absent,
        ],
    ]

    /// The documents of a completed project (48号 第九条).
    public static let documentsCompleted: JSONTree = [
        "projectApproval", "planningPermit", "constructionStart", "completionFormalities", "expertReview",
        "technologyTable", "implementationReport", "acceptanceTables", "thirdPartyCalculation", "completionRecord",
        "applicationForm", "applicationIntent",
    ]

    /// A measure of so many hundredths: `share(.number("34.99"))` qualifies with 34.99 of 100.
    public static func share(_ percent: JSONTree, of total: JSONTree = 100) -> JSONTree {
        ["qualifying": percent, "total": total]
    }

    /// A measure that the building has nothing of.
    public static let absent: JSONTree = ["absent": "无此项"]

    /// The same with changes.
    public func changed(_ change: (inout JSONTree) -> Void) -> JSONTree {
        var copy = self
        change(&copy)
        return copy
    }

    /// The first building, most tests' only one.
    public var building: JSONTree {
        get { self["buildings"][0] }
        set { self["buildings"][0] = newValue }
    }
}

extension JSONTree {
    /// Puts the project of ``eligible`` under the annexes of 48号, which govern permits before 2021-07-01.
    ///
    /// 11 + 6.7 points for the exterior walls (90%; 60% → 5 + 5 × 0.1 / 0.3), 11 + 5 for the partitions (60%; 50%) and 20 declared for
    /// the rest of the interior are 53.7 of the 86 points that a building without kitchen and heating can have: 62.44%.
    public mutating func underAnnexes() {
        self["dates"]["projectApproval"] = "2020-01-01"
        self["dates"]["planningPermit"] = "2020-06-01"
        building["declaredScores"] = ["otherInterior": 20]
    }

    /// Makes 47号 oblige the factory of ``eligible`` to be prefabricated: approved under it, on new industrial land.
    public mutating func mandate() {
        self["project"]["land"] = "newIndustrial"
        self["dates"] = [
            "projectApproval": "2022-05-01", "planningPermit": "2022-06-01", "constructionStart": "2022-07-01",
            "firstFloorSlabStart": "notStarted", "application": "2022-08-01",
        ]
    }
}
