extension Standards {
    /// The most that an assembly rate can come to by any method, in percent: 100, and what bonus groups add to it.
    package var greatestAssemblyRate: ExactDecimal {
        let rates = methods.map { method in
            let bonus = method.groups.filter { $0.counting == .bonus }.reduce(Rational.zero) { $0 + $1.most }
            return 1 + bonus / (method.bonusDivisor ?? method.totalPoints).value
        }
        return ExactDecimal(units: (rates.max() ?? 1).scaledQuotient(100 * ExactDecimal.one, .cut))
    }
}
