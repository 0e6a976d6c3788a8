/// What can be wrong with a text. A code, once released, keeps its meaning.
///
/// `J…` the text is not JSON; `S…` it is JSON but no valid submission; `W…` a warning; `D…` a file of `Standards/` is at fault.
public enum DiagnosticCode: String, CaseIterable, Sendable {
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
    case byteOrderMark = "J110"
    case nestedTooDeep = "J111"
    case textAfterEnd = "J112"
    case trailingComma = "J113"
    case missingComma = "J114"
    case missingColon = "J115"
    case unquotedKey = "J116"
    case wrongQuotes = "J117"
    case comment = "J118"
    case textTooLong = "J119"

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

    // It is JSON but not a valid submission: quantities.
    case qualifyingAboveTotal = "S201"
    case totalZero = "S202"
    case horizontalAboveFloorPlan = "S203"
    case duplicateBuilding = "S204"
    case absentNotAllowed = "S205"
    case bothFormsGiven = "S206"
    case declaredScoreOutOfRange = "S207"
    case takeOffTooLarge = "S208"

    // Warnings.
    case decimalsRounded = "W101"
    case fundingLooksLikeFraction = "W102"
    case measureIncomplete = "W103"
    case datesOutOfOrder = "W201"
    case areaSumDiffers = "W202"
    case storeyHeight = "W203"
    case duplicateLabel = "W204"
    case horizontalSumAboveFloorPlan = "W205"

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

    public var severity: Diagnostic.Severity {
        rawValue.hasPrefix("W") ? .warning : .error
    }
}
