// Quantities as text: the same in every report and language.

extension ExactDecimal: CustomStringConvertible {
    /// The shortest decimal text: no exponent, no trailing zeros (`18230.4`, `0.5`, `60`).
    package var description: String {
        UTF8Buffer.text { $0.append(self) }
    }
}

extension Rational: CustomStringConvertible {
    /// A reduced fraction as the verdict writes it: `26`, `131/5`.
    package var description: String {
        UTF8Buffer.text { $0.append(self) }
    }
}

extension Money: CustomStringConvertible {
    /// With two decimals and no separators: `3281472.00`.
    package var description: String {
        UTF8Buffer.text { $0.append(self) }
    }
}

extension CalendarDate: CustomStringConvertible {
    /// `YYYY-MM-DD`.
    package var description: String {
        UTF8Buffer.text { $0.append(self) }
    }
}
