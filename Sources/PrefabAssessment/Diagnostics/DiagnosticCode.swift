/// What can be wrong with a text. A code, once released, keeps its meaning.
///
/// `J…` the text is not JSON; `S…` it is JSON but no valid submission; `W…` a warning; `V…` a committed verdict does not fit its
/// submission; `R…` the record of a review
/// (`x.review.json`) does not fit itself or its submission; `B…` a workbook cannot be read, or not as a whole; `C…` the configuration
/// (`prefab.json`) or a map of columns does not fit; `D…` a file of `Standards/` is at fault.
///
/// A new code is a case here, its page in `PrefabAssessment.docc/Diagnostics`, and a sample in `Tests/Fixtures/diagnostics`.
package enum DiagnosticCode: String, CaseIterable, Sendable {
    // The text is not JSON (RFC 8259).
    case emptyText = "J101"
    case endOfText = "J102"
    case strayCharacter = "J103"
    case unknownLiteral = "J104"
    case malformedNumber = "J105"
    case controlCharacter = "J106"
    case invalidEscape = "J107"
    case loneSurrogate = "J108"
    case notUTF8 = "J109"
    case nestedTooDeep = "J111"
    case textAfterEnd = "J112"
    case trailingComma = "J113"
    case missingComma = "J114"
    case missingColon = "J115"
    case unquotedKey = "J116"
    case wrongQuotes = "J117"
    case comment = "J118"
    case textTooLong = "J119"
    case invisibleCharacter = "J120"
    case otherFile = "J121"
    case unclosedBracket = "J122"
    case missingQuote = "J123"

    // It is JSON but not a valid submission: form.
    case wrongType = "S101"
    case unknownWord = "S102"
    case impossibleDate = "S103"
    case numberOutOfRange = "S104"
    case negativeQuantity = "S105"
    case unknownKey = "S106"
    case missingField = "S107"
    case duplicateKey = "S108"
    case notWhole = "S109"
    case wrongFormat = "S110"
    case percentOutOfRange = "S111"
    case noBuilding = "S112"
    case blankText = "S113"
    case emptyTakeOff = "S114"

    // It is JSON but not a valid submission: quantities.
    case qualifyingAboveTotal = "S201"
    case totalZero = "S202"
    case horizontalAboveFloorPlan = "S203"
    case duplicateBuilding = "S204"
    case absentNotAllowed = "S205"
    case bothFormsGiven = "S206"
    case declaredScoreOutOfRange = "S207"
    case takeOffTooLarge = "S208"
    case precastJoint = "S209"
    case appliedAreaAboveProject = "S210"
    case notStartedButBuilt = "S211"

    // Warnings.
    case decimalsRounded = "W101"
    case fundingLooksLikeFraction = "W102"
    case measureIncomplete = "W103"
    case applicantCodeWrong = "W104"
    case lineWithoutQuantity = "W105"
    case placeholderLeft = "W106"
    case byteOrderMark = "W107"
    case invisibleInName = "W108"
    case datesOutOfOrder = "W201"
    case areaSumDiffers = "W202"
    case storeyHeight = "W203"
    case duplicateLabel = "W204"
    case storeysUnread = "W206"
    case storeysBelowGround = "W207"
    case storeysAboveBuilding = "W208"
    case storeysWithoutLine = "W209"
    case buildingTwice = "W210"

    // Warnings about what makes little sense (contract section 9).
    case unlikelyNumber = "W401"
    case unlikelyRatio = "W402"
    case totalsDiffer = "W403"
    case partAboveWhole = "W404"
    case binaryNumber = "W405"

    // Warnings about several submissions together (48号 第十五条(二): repeated application).
    /// Two files describe one project. Versions of one submission may lie side by side, hence no error.
    case projectInSeveralFiles = "W301"
    /// Two files apply for one building of one project.
    case buildingInSeveralFiles = "W302"

    // A workbook that a submission is read from.
    /// It is none, is damaged, or asks for what is refused.
    case workbookUnreadable = "B101"
    /// A cell shows an error, or its formula was never computed.
    case cellWithoutValue = "B102"
    /// A row belongs to no building of the workbook.
    case rowWithoutBuilding = "B103"
    /// There is something in a cell of which nobody knows what it is.
    case cellNotPlaced = "B104"
    /// The heads of a sheet are not those of the map.
    case headMissing = "B105"
    /// The workbook has no sheet of the map's name.
    case sheetMissing = "B106"
    /// A building has a take-off already.
    case takeOffPresent = "B107"
    /// A warning: a sheet holds no fields of a submission.
    case sheetNotRead = "W501"
    /// A warning: there are cells that nobody sees.
    case hiddenCells = "W502"
    /// A warning: a subtotal does not agree with the rows above it.
    case subtotalDiffers = "W503"
    /// A note: a line says the same in another way than the sheet does.
    case lineRestated = "W504"
    /// A warning: a count stands beside several storeys, and nothing says whether it is that of each of them or of all.
    case countOfStoreysOpen = "W505"

    // A verdict that is kept beside its submission.
    /// The verdict is not the one that the submission has today.
    case verdictStale = "V101"
    /// A warning: the submission has no verdict beside it; it may never have had one.
    case verdictMissing = "V102"
    /// The verdict's text is not JSON.
    case verdictUnreadable = "V103"
    /// It is JSON but not `prefab-verdict/1`.
    case verdictFormat = "V104"
    /// There is no submission that it could be of.
    case verdictOrphaned = "V105"

    // The record of a review that is kept beside its submission. Faults of its form have the codes of submissions.
    /// It names a building that the submission does not have.
    case recordBuildingUnknown = "R101"
    case recordBuildingRepeated = "R102"
    case recordOfOtherProject = "R103"
    case recordLeaderUnknown = "R104"
    case recordDaysOutOfOrder = "R105"
    /// There is no submission that it could be of.
    case recordOrphaned = "R201"

    // The configuration, or what it accepts. Faults of its form have the codes of submissions.
    /// An entry names a code that there is not.
    case codeUnknown = "C101"
    /// An entry names a code that nobody may accept.
    case codeNotAcceptable = "C102"
    case reasonMissing = "C103"
    case pointerMalformed = "C104"
    /// Two formats go to standard output.
    case secondOutput = "C105"
    /// A warning: an entry accepts nothing any more.
    case entryUnused = "C201"
    /// A warning: the last day of an entry is past.
    case entryExpired = "C202"

    // A map of columns. Faults of its form have the codes of submissions.
    /// A person has to settle something first.
    case mapOpen = "C301"
    case mapContradiction = "C302"
    case mapUnit = "C303"
    /// A field that every line needs.
    case mapFieldMissing = "C304"

    // A file of Standards/ is at fault.
    case standardsForm = "D101"
    case standardsUnknownKey = "D102"
    case standardsMissingField = "D103"
    case standardsDuplicateID = "D104"
    case standardsFileMissing = "D105"
    case standardsVerification = "D106"
    case standardsUnknownName = "D107"
    case standardsDate = "D108"
    case standardsNumber = "D109"
    case groupSum = "D201"
    case bandGap = "D202"
    case bandOverlap = "D203"
    case dateGap = "D204"
    case dateOverlap = "D205"
    case pointsInconsistent = "D206"
    case statusInconsistent = "D207"
    case requirementDiffers = "D208"
    case singlePointBand = "D209"
    case pointsDecimals = "D210"
    case alternativesApart = "D211"
    case takeOffRepeated = "D212"
    case calendarDay = "D213"

    // Nothing is read by nobody, and nothing is read that is not there.
    case measureUnused = "D301"
    case attributeUnused = "D302"
    case scoringSubject = "D303"
    case provisionRepeated = "D304"
    case absenceUnread = "D305"
    case roundingUnread = "D306"
    case bonusDivisorUnread = "D307"
    case jointUnread = "D308"
    case fixedUnread = "D309"
    case groupUnread = "D310"
    case methodWithoutProvisions = "D311"
    case gradeMissing = "D312"
    case alternativeAlone = "D313"
    case capUnread = "D314"

    // What a file of what makes sense says (`kind: "plausibility"`).
    case plausibilityContradiction = "D401"
    case plausibilityUnread = "D402"

    // What a file of heads says (`kind: "headings"`).
    case headingUnread = "D403"

    /// Whether the text is not JSON.
    package var isOfJSON: Bool { rawValue.hasPrefix("J") }

    /// Whether the edit of such a finding changes how the text is written and never what it says, so that it may be made unseen.
    package var isMatterOfForm: Bool {
        isOfJSON || [.wrongType, .impossibleDate, .byteOrderMark].contains(self)
    }

    package var severity: Diagnostic.Severity {
        switch self {
        case .verdictMissing, .entryUnused, .entryExpired: .warning
        case .lineRestated: .note
        default: rawValue.hasPrefix("W") ? .warning : .error
        }
    }
}
