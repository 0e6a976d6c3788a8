extension Review {
    /// By what a submission is reviewed.
    public struct Options: Sendable {
        /// The figures of the law and the methods of evaluation.
        public var standards: Standards
        /// The readings to be taken in place of the first one; of two readings of one gap the later counts.
        public var readings: [Reading]
        /// Whether every figure that is neither primary nor verified is left out; what rests on one is then undetermined.
        public var verifiedOnly: Bool

        /// - Parameters:
        ///   - standards: those built in, unless others are given.
        ///   - readings: the readings to be taken in place of the first one of their gap.
        ///   - verifiedOnly: whether to leave out every figure that is neither primary nor verified.
        public init(standards: Standards = .builtIn, readings: [Reading] = [], verifiedOnly: Bool = false) {
            self.standards = standards
            self.readings = readings
            self.verifiedOnly = verifiedOnly
        }
    }
}
