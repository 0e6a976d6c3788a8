import Crypto
import PrefabReview

/// Reporters as the documentation shows how to make them.
enum Reports {
    static func reporter(_ language: Language = .chinese) -> Reporter {
        Reporter(in: language) { SHA256.hash(data: $0) }
    }
}
