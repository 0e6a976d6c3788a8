import Testing

@testable import prefab

@Suite("Work on all cores")
struct WorkRowTests {
    @Test("Results come in the order of the elements, each once", arguments: [0, 1, 2, 15, 16, 17, 1000])
    func order(_ count: Int) {
        var taken: [Int] = []
        // The first of them take the longest.
        Array(0..<count).parallelForEach({ Self.slowly($0, turns: 3 * (count - $0)) }, { taken.append($0) })
        #expect(taken == Array(0..<count))
        #expect(Array(0..<count).parallelMap { 2 * $0 } == (0..<count).map { 2 * $0 })
    }

    @Test("Without any thread of its own whoever takes the results does the work")
    func alone() {
        let row = WorkRow(Array(0..<10), pieces: 3, ahead: 2) { -$0 }
        var pieces: [[Int]] = []
        while let results = row.takeNext() { pieces.append(results) }
        #expect(pieces == [[0, -1, -2], [-3, -4, -5], [-6, -7, -8], [-9]])
        #expect(row.takeNext() == nil)
        #expect(!row.work())
    }

    @Test("No more is begun than may be waiting to be taken")
    func ahead() async throws {
        let begun = Monitor(0)
        let row = WorkRow(Array(0..<20), pieces: 1, ahead: 3) { number in
            begun.change { $0 += 1 }
            return number
        }
        #expect(row.work() && row.work() && row.work())
        // The fourth waits until the first is taken.
        let threads = Thread.start(1) { while row.work() {} }
        try #require(threads.count == 1)
        // Long enough for a thread that does not wait; one that does is right however long this is.
        try await Task.sleep(for: .milliseconds(50))
        #expect(begun.wait { $0 as Int? } == 3)
        for number in 0..<20 {
            let results = row.takeNext()
            #expect(results == [number])
            #expect(begun.wait { $0 as Int? } <= number + 1 + 3)
        }
        #expect(row.takeNext() == nil)
        threads.forEach { $0.join() }
        #expect(begun.wait { $0 as Int? } == 20)
    }

    private static func slowly(_ number: Int, turns: Int) -> Int {
        (0..<turns).reduce(number) { $0 ^ $1 ^ $1 }
    }
}
