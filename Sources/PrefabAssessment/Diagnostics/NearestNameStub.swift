func nearestName(to name: String, among names: [String]) -> String? { names.first }
