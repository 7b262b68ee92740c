package user

import com.sun.jna.Native
import dev.rspcode.Attempt
import dev.rspcode.Kind
import dev.rspcode.Move
import dev.rspcode.verdicts
import java.lang.management.ManagementFactory
import kotlin.random.Random

// What one `heard` costs, beside the leanest call that takes two integers over the same border (JNA's direct mapping
// of the same function, and of one that returns at once), and beside a dictionary of all transitions, as one would
// write the rules by hand. All sides run in one virtual machine, in a new random order each round, on the same states
// and verdicts. Times are of this thread's processor, the empty loop is left in; they are medians over the rounds, and
// so are the ratios. Before anything is timed, the sides are checked to agree.

private const val CALLS = 20_000
private const val WARM_UP = 20
private const val ROUNDS = 41
private const val GOAL = 1.5

/** The native library once more, by hand. */
private object Lean {
    @JvmStatic external fun rspcode_mobile_next(attempt: Int, event: Int): Long
}

private fun reachable(): Map<Attempt, Array<Move>> {
    val states = HashMap<Attempt, Array<Move>>()
    val left = ArrayDeque(Kind.entries.map { Attempt.start(it, canCancel = true, canRepeat = true).attempt })
    while (left.isNotEmpty()) {
        val attempt = left.removeLast()
        if (attempt in states) continue
        val heard = Array(verdicts.size) { attempt.heard(verdicts[it]) }
        states[attempt] = heard
        left += heard.map { it.attempt }
        left += listOf(attempt.cancel(), attempt.stop(), attempt.expired(), attempt.capture()).map { it.attempt }
    }
    return states
}

private val random = Random(20_261_125)
private val clock = ManagementFactory.getThreadMXBean()
private val table = reachable()

/** By hand: the number, then the position of the verdict. */
private val byHand = HashMap<Int, HashMap<Int, Move>>().apply {
    for ((attempt, moves) in table) {
        put(attempt.number, HashMap<Int, Move>().apply { moves.forEachIndexed { event, move -> put(event, move) } })
    }
}
private val attempts = table.keys.toList().let { all -> Array(CALLS) { all.random(random) } }
private val events = IntArray(CALLS) { verdicts.indices.random(random) }
private val told = Array(CALLS) { verdicts[events[it]] }
private var sum = 0L

private inline fun time(side: (Int) -> Int): Double {
    val start = clock.currentThreadCpuTime
    for (at in 0 until CALLS) sum += side(at)
    return (clock.currentThreadCpuTime - start).toDouble() / CALLS
}

private fun timeHeard() = time { attempts[it].heard(told[it]).attempt.number }

private fun timeLean() = time { Lean.rspcode_mobile_next(attempts[it].number, events[it]).toInt() }

private fun timeAtOnce() = time { Lean.rspcode_mobile_next(0, events[it]).toInt() }

private fun timeByHand() = time { byHand.getValue(attempts[it].number).getValue(events[it]).attempt.number }

private fun List<Double>.median() = sorted()[size / 2]

object Heard {
    @JvmStatic
    fun main(arguments: Array<String>) {
        Native.register(Lean::class.java, "rspcode_mobile")
        for (at in 0 until CALLS) {
            val move = attempts[at].heard(told[at])
            check(move == byHand.getValue(attempts[at].number).getValue(events[at]))
            check(move.attempt.number == Lean.rspcode_mobile_next(attempts[at].number, events[at]).toInt())
        }
        val sides = listOf(::timeHeard, ::timeLean, ::timeAtOnce, ::timeByHand)
        val runs = arguments.firstOrNull()?.toInt() ?: 1
        val times = List(sides.size) { mutableListOf<Double>() }
        repeat(WARM_UP + ROUNDS * runs) { round ->
            for (side in sides.indices.shuffled(random)) {
                val time = sides[side]()
                if (round >= WARM_UP) times[side] += time
            }
        }
        val (heard, lean, atOnce, byHand) = times.map { it.median() }
        fun ratio(side: Int) = times[0].zip(times[side]) { own, other -> own / other }.median()
        println("heard %.1f ns; the leanest call with the same numbers %.1f ns, ratio %.2f, goal at most %.1f".format(heard, lean, ratio(1), GOAL))
        println("a call that returns at once %.1f ns, ratio %.2f; by hand %.1f ns, ratio %.2f".format(atOnce, ratio(2), byHand, ratio(3)))
        check(sum != 0L)
    }
}
