public struct Settling: Sendable {}
