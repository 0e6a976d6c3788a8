#if canImport(Glibc)
    import Foundation
    import Testing

    @testable import prefab

    @Suite("Threads of the system")
    struct ThreadTests {
        /// The CPUs that the running thread may use, as the system writes them.
        private static var allowed: String {
            let status = (try? String(contentsOfFile: "/proc/thread-self/status", encoding: .utf8)) ?? ""
            return status.split(separator: "\n").first { $0.hasPrefix("Cpus_allowed:") }.map(String.init) ?? ""
        }

        @Test("Wherever they begin, they may run where the one that started them may")
        func everywhere() {
            let found = Monitor<[String]>([])
            let isStarted = Monitor(false)
            let threads = Thread.start(4) {
                _ = isStarted.wait { $0 ? true : nil }
                found.change { $0.append(Self.allowed) }
            }
            isStarted.change { $0 = true }
            for thread in threads { thread.join() }
            let all = found.wait { $0 }
            #expect(threads.count == 4)
            #expect(all == [String](repeating: Self.allowed, count: 4))
            #expect(Self.allowed.hasPrefix("Cpus_allowed:"))
        }

        @Test("The other CPUs lack one of those that are allowed; where there is no other there are none")
        func others() throws {
            let found = Monitor<[String]>([])
            let threads = Thread.start(1) {
                let before = Self.allowed
                let others = CPUs.allowed?.others
                others?.give(to: pthread_self())
                let rest = Self.allowed
                let none = CPUs.allowed?.others.map { _ in "some" } ?? "none"
                found.change { $0 = [before, others == nil ? "none" : rest, none] }
            }
            for thread in threads { thread.join() }
            let values = found.wait { $0 }
            func count(_ list: String) -> Int { list.reduce(0) { $0 + ($1.hexDigitValue ?? 0).nonzeroBitCount } }
            let before = try #require(values.first?.split(separator: "\t").last.map(String.init))
            if count(before) == 1 {
                #expect(values[1] == "none")
            } else {
                let rest = try #require(values[1].split(separator: "\t").last.map(String.init))
                #expect(count(rest) == count(before) - 1)
                #expect(values[2] == (count(rest) == 1 ? "none" : "some"))
            }
        }
    }
#endif
