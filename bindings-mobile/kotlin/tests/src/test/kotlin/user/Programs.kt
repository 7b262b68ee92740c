package user

import dev.rspcode.Code
import dev.rspcode.Context
import dev.rspcode.Outcome
import dev.rspcode.TABLE_VERSION
import dev.rspcode.VERSION
import dev.rspcode.Verdict
import dev.rspcode.classify
import dev.rspcode.codes
import dev.rspcode.find
import dev.rspcode.verdicts
import dev.rspcode.warmUp
import java.util.Collections
import java.util.IdentityHashMap
import java.util.concurrent.CyclicBarrier
import kotlin.concurrent.thread

/** Uses what needs no native library. */
object WordsAlone {
    @JvmStatic
    fun main(arguments: Array<String>) {
        println("$VERSION $TABLE_VERSION ${Outcome.of("unknown")} ${Context.PAY_REPLY.word} ${Code.UNKNOW}")
    }
}

/** Asks twice, whether the library loads or not. */
object AsksTwice {
    @JvmStatic
    fun main(arguments: Array<String>) {
        for (ask in listOf({ classify(Context.PAY_STATE, "SUCCESS") }, ::warmUp)) {
            try {
                println(ask())
            } catch (error: UnsatisfiedLinkError) {
                println(error.message)
                println("cause: ${error.cause != null}")
            }
        }
    }
}

/** 64 threads, of which none has asked before, start at once. */
object ThreadsAtOnce {
    @JvmStatic
    fun main(arguments: Array<String>) {
        val barrier = CyclicBarrier(64)
        val answers = Collections.synchronizedSet(Collections.newSetFromMap(IdentityHashMap<Any, Boolean>()))
        val failures = Collections.synchronizedList(mutableListOf<Throwable>())
        val threads =
            List(64) { number ->
                thread {
                    try {
                        barrier.await()
                        when (number % 4) {
                            0 -> warmUp()
                            1 -> check(verdicts.size == Context.entries.size * (codes.size + 1))
                            2 -> check(find(" TIMEOUT ")!!.id == 5)
                            else -> check(classify(Context.PAY_REPLY, "what $number?").code == null)
                        }
                        repeat(200) {
                            answers += classify(Context.PAY_STATE, "SUCCESS")
                            answers += classify(Context.PAY_STATE, " success ")
                            check(classify(Context.PAY_REPLY, "$number $it").code == null)
                        }
                    } catch (failure: Throwable) {
                        failures += failure
                    }
                }
            }
        threads.forEach(Thread::join)
        failures.forEach(Throwable::printStackTrace)
        println("${answers.size} answer, ${failures.size} failures")
    }
}

/** Asks first where the stack ends, and again in every frame above until there is room for an answer. */
object NearlyFullStack {
    private lateinit var first: Verdict

    private fun dive(context: Context) {
        try {
            dive(context)
        } catch (_: StackOverflowError) {
            first = classify(context, "SUCCESS")
        }
    }

    @JvmStatic
    fun main(arguments: Array<String>) {
        dive(Context.PAY_STATE)
        println("${first.outcome} ${classify(Context.PAY_STATE, " success ").outcome}")
    }
}

/** What an app does with the package, small enough to be shrunk. */
object SmallApp {
    @JvmStatic
    fun main(arguments: Array<String>) {
        warmUp()
        val verdict = classify(Context.of("pay_state"), " success ")
        println("${verdict.outcome.word} ${verdict.payerText} ${find("TIMEOUT\n")?.id}")
    }
}
