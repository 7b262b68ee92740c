// Many at once.
import Rspcode
import Testing

@Test func manyTasksAtOnceGetTheSameAnswers() async {
    let questions = verdicts.map { ($0.context, $0.code.map { " \($0)" }, $0) }
    let tasks = 64
    await withTaskGroup(of: Int.self) { group in
        for task in 0..<tasks {
            group.addTask {
                var wrong = 0
                let first = questions.count * task / tasks
                for (context, code, expected) in questions[first...] + questions[..<first] {
                    if classify(context, expected.code) != expected { wrong += 1 }
                    if classify(context, code) != expected { wrong += 1 }
                    if find(code)?.code != expected.code { wrong += 1 }
                }
                return wrong
            }
        }
        for await wrong in group {
            #expect(wrong == 0)
        }
    }
}
