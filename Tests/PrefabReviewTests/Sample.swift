import Foundation
import PrefabReview
import TestSupport

/// The samples, reviewed as another package would do it; what they come to is worked out in samples/README.md.
enum Sample {
    static func review(_ name: String, options: Review.Options = Review.Options()) throws -> Review {
        try Review(contentsOf: Repository.url("samples/\(name).json"), options: options)
    }

    static func text(_ name: String) throws -> String {
        try Repository.text(of: "samples/\(name).json")
    }
}

extension Review {
    func finding(_ rule: String) -> Finding? { findings.first { $0.rule == rule } }
}

extension Building {
    func finding(_ rule: String) -> Finding? { findings.first { $0.rule == rule } }

    func item(_ id: String) -> Item? { items.first { $0.id == id } }
}
