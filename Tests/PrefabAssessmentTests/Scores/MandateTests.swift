import PrefabAssessment
import TestSupport
import Testing

/// 京技管〔2022〕47号（三）: whom it obliges.
@Suite struct MandateTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let label: String
        let mandated: Truth
        let change: @Sendable (inout JSONTree) -> Void

        init(_ mandated: Truth, _ label: String, _ change: @escaping @Sendable (inout JSONTree) -> Void = { _ in }) {
            self.mandated = mandated
            self.label = label
            self.change = change
        }

        var testDescription: String { "\(label) → \(mandated.rawValue)" }
    }

    static let rows: [Row] = scope + kinds + exempt

    private static let scope = [
        Row(.yes, "（三）5 factory on new industrial land"),
        Row(.no, "（三） outside 亦庄新城") { $0.project.site = "elsewhere" },
        Row(.unknown, "（三） site not given") { $0.project.site = nil },
        Row(.no, "（三） 改建") { $0.project.constructionType = "alteration" },
        Row(.unknown, "（三） construction type not given") { $0.project.constructionType = nil },
        Row(.no, "三 approved on 2022-03-30") { $0.dates.projectApproval = "2022-03-30" },
        Row(.yes, "三 approved on 2022-03-31") { $0.dates.projectApproval = "2022-03-31" },
        Row(.yes, "三 approved on 2022-04-01") { $0.dates.projectApproval = "2022-04-01" },
        Row(.yes, "三 approved on 2025-12-30") { $0.dates.projectApproval = "2025-12-30" },
        Row(.yes, "三 approved on 2025-12-31") { $0.dates.projectApproval = "2025-12-31" },
        Row(.no, "三 approved on 2026-01-01") { $0.dates.projectApproval = "2026-01-01" },
        Row(.unknown, "三 approval not given") { $0.dates.projectApproval = nil },
        Row(.no, "（三） outside, approval not given") {
            $0.project.site = "elsewhere"
            $0.dates.projectApproval = nil
        },
    ]

    private static let kinds = [
        Row(.no, "（三）5 factory on other land") { $0.project.land = "other" },
        Row(.unknown, "（三）5 factory, land not given") { $0.project.land = nil },
        Row(.no, "（三）5 factory on auctioned land") { $0.project.land = "auctioned" },
        Row(.yes, "（三）1 government-invested from 50%") {
            $0.project.land = "other"
            $0.project.fiscalFundingPercent = 50
        },
        Row(.no, "（三）1 just below 50%") {
            $0.project.land = "other"
            $0.project.fiscalFundingPercent = .number("49.999999999999")
        },
        Row(.unknown, "（三）1 funding not given") {
            $0.project.land = "other"
            $0.project.fiscalFundingPercent = nil
        },
        Row(.yes, "（三）5 whatever the funding") { $0.project.fiscalFundingPercent = nil },
        Row(.yes, "（三）2 affordable housing") { $0.housing("affordableHousing") },
        Row(.yes, "（三）2 policy housing") { $0.housing("policyHousing") },
        Row(.yes, "（三）3 public building") {
            $0.project.land = "other"
            $0.building.use = "public"
        },
        Row(.no, "（三）4 commercial housing on other land") { $0.housing("commercialHousing") },
        Row(.yes, "（三）4 commercial housing on auctioned land") {
            $0.housing("commercialHousing")
            $0.project.land = "auctioned"
        },
        Row(.no, "（三）4 commercial housing on new industrial land") {
            $0.housing("commercialHousing")
            $0.project.land = "newIndustrial"
        },
    ]

    private static let exempt = [
        Row(.no, "（三）6 配套附属设施") { $0.building.use = "ancillary" },
        Row(.no, "（三）6 配套附属设施, government-invested") {
            $0.building.use = "ancillary"
            $0.project.fiscalFundingPercent = 100
        },
        Row(.yes, "（三）6 public, just above 5000 m²") { $0.library("5000.000000000001") },
        Row(.no, "（三）6 public, 5000 m²以下 includes the number") { $0.library("5000") },
        Row(.no, "（三）6 public, just below 5000 m²") { $0.library("4999.999999999999") },
        Row(.no, "（三）6 public, 3000 + 2000 m² underground") {
            $0.library("3000")
            $0.building.undergroundArea = 2000
        },
        Row(.yes, "（三）6 public, 3000 + 2000.000000000001 m² underground") {
            $0.library("3000")
            $0.building.undergroundArea = .number("2000.000000000001")
        },
        Row(.no, "（三）6 public and small, government-invested") {
            $0.library("4000")
            $0.project.fiscalFundingPercent = 100
        },
        Row(.yes, "（三）6 a small factory is no small public building") { $0.building.aboveGroundArea = 4000 },
        Row(.no, "（三）6 技术条件特殊, approved") { $0.project.technicalExemption = "approved" },
        Row(.unknown, "（三）6 技术条件特殊, pending") { $0.project.technicalExemption = "pending" },
        Row(.yes, "（四）3 能够实施的单体, approved") {
            $0.project.technicalExemption = "approved"
            $0.building.prefabricable = true
        },
        Row(.yes, "（四）3 能够实施的单体, pending") {
            $0.project.technicalExemption = "pending"
            $0.building.prefabricable = true
        },
        Row(.no, "（四）3 lifts neither the small nor the ancillary") {
            $0.library("4000")
            $0.building.prefabricable = true
        },
        Row(.no, "（三）6 ancillary in a project pending exemption") {
            $0.building.use = "ancillary"
            $0.project.technicalExemption = "pending"
        },
    ]

    @Test(arguments: rows) func mandated(_ row: Row) throws {
        let tree = JSONTree.eligible.changed {
            $0.mandate()
            row.change(&$0)
        }
        #expect(try tree.assess().buildings[0].mandated == row.mandated)
    }

    /// Reading `expiry`: 47号 has the same 有效期至2025年.
    @Test(arguments: [("2024-12-31", Truth.yes), ("2025-01-01", .no), ("2025-12-31", .no)])
    func expiry(day: String, mandated: Truth) throws {
        let tree = JSONTree.eligible.changed {
            $0.mandate()
            $0.dates.projectApproval = .string(day)
        }
        #expect(try tree.assess(.expiry).buildings[0].mandated == mandated)
    }
}

extension JSONTree {
    fileprivate mutating func housing(_ use: String) {
        self["project"]["land"] = "other"
        building.use = .string(use)
    }

    fileprivate mutating func library(_ area: String) {
        building.use = "public"
        building.aboveGroundArea = .number(area)
    }
}
