import PrefabAssessment
import Testing

@testable import PrefabReports

@Suite struct PictureTests {
    private func drawing(_ picture: Picture) -> String {
        var writer = HTMLWriter()
        picture.write(to: &writer)
        return writer.buffer.string
    }

    @Test(
        arguments: [
            ("whole", Rational(12), "12"), ("tenths", Rational(137, 2) + Rational(0), "68.5"),
            ("rounded half up", Rational(1, 8), "0.13"), ("a third", Rational(1, 3), "0.33"), ("negative", Rational(-3, 2), "-1.5"),
        ] as [(String, Rational, String)])
    func coordinates(_ label: String, _ value: Rational, _ text: String) {
        #expect(Drawing.number(value) == text, "\(label)")
    }

    /// 18230.4 m² × 180 = 3281472 of 25,000,000 yuan: 398 × 0.13125888 = 52.241…; all of the area counts.
    @Test func rewardAgainstTheCap() throws {
        let picture = RewardPicture(report: try Sample.report(Sample.factory)).picture
        #expect(drawing(picture).contains("<rect x=\"1\" y=\"24\" width=\"52.24\" height=\"16\" class=\"bar\"/>"))
        #expect(drawing(picture).contains("width=\"398\" height=\"16\" class=\"bar\"/>"))
        #expect(!drawing(picture).contains("url(#"))
        #expect(picture.description.contains("上限 25,000,000.00 元，为上限的 13.12%"))
    }

    /// 140000 m² × 180 would be 25.2 million: between nothing and the cap, so the whole bar is hatched.
    @Test func openReward() throws {
        let text = drawing(RewardPicture(report: try Sample.report(Sample.open)).picture)
        #expect(text.contains("<rect x=\"1\" y=\"24\" width=\"398\" height=\"16\" fill=\"url(#reward-open)\"/>"))
        #expect(text.contains("<pattern id=\"reward-open\""))
        #expect(text.contains("未定范围"))
    }

    /// 121/188 of 372 units: 239.425….
    @Test func rate() throws {
        let report = try Sample.report(Sample.factory)
        let picture = RatePicture(report: report, building: report.assessment.buildings[0]).picture
        let text = drawing(picture)
        #expect(text.contains("<rect x=\"14\" y=\"28\" width=\"239.43\" height=\"16\" class=\"bar\"/>"))
        // Half of the scale: 14 + 186; 60%: 14 + 223.2.
        #expect(text.contains("d=\"M200 24V48\" class=\"limit\""))
        #expect(text.contains("d=\"M237.2 24V48\" class=\"step\""))
        #expect(picture.description.contains("装配率 64.36%"))
        #expect(picture.description.contains("A(BJ) ≥ 60%"))
    }

    /// Heating pipes are unknown: (53.2 to 57.2) / 90, a band from 219.893… to 236.426… on the scale of 372 units that begins at 14.
    @Test func rateThatIsNotDecided() throws {
        let report = try Sample.report(Sample.open)
        let text = drawing(RatePicture(report: report, building: report.assessment.buildings[0]).picture)
        #expect(text.contains("<rect x=\"14\" y=\"28\" width=\"219.89\" height=\"16\" class=\"bar\"/>"))
        #expect(text.contains("<rect x=\"233.89\" y=\"28\" width=\"16.53\" height=\"16\" fill=\"url(#rate-1-open)\"/>"))
        // 1200/4800 m³ is a quarter of the scale; above 60 m a fifth is asked for: 14 + 74.4.
        #expect(text.contains("width=\"93\" height=\"16\" class=\"bar\"/>"))
        #expect(text.contains("d=\"M88.4 "))
    }

    /// The largest group has 50 points on 216 units, 4.32 for each: 36 points of the main structure, of which 20 are asked for.
    @Test func scores() throws {
        let report = try Sample.report(Sample.factory)
        let picture = ScorePicture(report: report, building: report.assessment.buildings[0]).picture
        let text = drawing(picture)
        #expect(text.contains("width=\"216\" height=\"12\" class=\"track\"/>"))
        #expect(text.contains("width=\"155.52\" height=\"12\" class=\"bar\"/>"))
        #expect(text.contains("d=\"M184.4 "))
        #expect(picture.description.contains("主体结构 36 / 50（最低 20）"))
        #expect(picture.description.contains("集成厨房 缺项 / 6"))
        #expect(text.contains("class=\"gone\""))
    }

    @Test func kindsOfScores() throws {
        let report = try Sample.report(Sample.open)
        let text = drawing(ScorePicture(report: report, building: report.assessment.buildings[0]).picture)
        for word in ["url(#score-1-declared)", "url(#score-1-open)", "申报得分", "未定范围", "缺项"] {
            #expect(text.contains(word), "\(word)")
        }
    }

    @Test(arguments: Language.allCases)
    func everyPictureHasWords(_ language: Language) throws {
        for name in [Sample.factory, Sample.open] {
            let report = try Sample.report(name, language: language)
            let illustrations = Illustrations(report)
            let pictures =
                illustrations.pictures(of: .reward) + illustrations.pictures(of: .building(0), in: .buildings)
            #expect(pictures.count == 3)
            for picture in pictures {
                let text = drawing(picture)
                #expect(text.contains("role=\"img\" aria-labelledby=\"\(picture.id)-title \(picture.id)-text\""))
                #expect(text.contains("<title id=\"\(picture.id)-title\">"))
                #expect(text.contains("<desc id=\"\(picture.id)-text\">"))
                #expect(picture.description.count > 20)
            }
        }
    }
}
