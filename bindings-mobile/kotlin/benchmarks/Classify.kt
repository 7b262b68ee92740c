package user

import com.google.gson.Gson
import dev.rspcode.Context
import dev.rspcode.Verdict
import dev.rspcode.classify
import dev.rspcode.codes
import dev.rspcode.verdicts
import dev.rspcode.warmUp
import java.lang.management.ManagementFactory
import kotlin.random.Random

// What a call costs, beside what a Kotlin developer would have written instead. Both sides run in one virtual
// machine, in a new random order each round, with strings fresh from a JSON parser, as from a reply, and contexts
// varied. Times are of this thread's processor, the empty loop is left in; they are medians over the rounds, and so
// are the ratios. Before anything is timed, both sides are checked to agree.

private const val CALLS = 20_000
private const val WARM_UP = 20
private const val ROUNDS = 41
private const val GOAL = 2.0

/** How long the first use takes. It has to come first here. */
private val loading: Double = run {
    val start = System.nanoTime()
    warmUp()
    (System.nanoTime() - start) / 1e6
}

private val contexts = Context.entries
private val listed = codes.map { it.code }

/** A map per context, as one would fill it from a table of one's own, and the answer to all else. */
private val maps: List<HashMap<String, Verdict>> =
    contexts.map { context ->
        val texts = listed + listOf("success", "notpay", "ORDERCLOSE", "orderclosed")
        texts.map { it to classify(context, it) }.filter { (_, verdict) -> verdict.code != null }.toMap(HashMap())
    }
private val unlisted: List<Verdict> =
    contexts.map { context -> verdicts.single { it.context == context && it.code == null } }

private fun byMap(context: Context, text: String): Verdict =
    maps[context.ordinal][text] ?: unlisted[context.ordinal]

private fun byMapTrimmed(context: Context, text: String): Verdict = byMap(context, text.trim())

private class Traffic(text: () -> String) {
    private val json = Gson().toJson(List(CALLS) { text() })
    val asked = Array(CALLS) { contexts.random(random) }

    fun fresh(): Array<String> = Gson().fromJson(json, Array<String>::class.java)
}

private val random = Random(20_261_124)
private val clock = ManagementFactory.getThreadMXBean()
private var sum = 0

/** Nanoseconds per call. A loop of its own for every side, so that each is compiled for itself. */
private inline fun time(traffic: Traffic, side: (Context, String) -> Verdict): Double {
    val texts = traffic.fresh()
    val asked = traffic.asked
    val start = clock.currentThreadCpuTime
    for (at in texts.indices) sum += side(asked[at], texts[at]).id
    return (clock.currentThreadCpuTime - start).toDouble() / CALLS
}

private fun timeClassify(traffic: Traffic) = time(traffic, ::classify)

private fun timeMap(traffic: Traffic) = time(traffic, ::byMap)

private fun timeMapTrimmed(traffic: Traffic) = time(traffic, ::byMapTrimmed)

private fun List<Double>.median() = sorted()[size / 2]

private class Result(val own: Double, val map: Double, val ratio: Double)

private fun measure(traffic: Traffic, timeMap: (Traffic) -> Double): Result {
    for ((asked, text) in traffic.asked.zip(traffic.fresh())) {
        check(classify(asked, text) === byMapTrimmed(asked, text))
    }
    val sides = listOf(::timeClassify, timeMap)
    val times = List(sides.size) { mutableListOf<Double>() }
    repeat(WARM_UP + ROUNDS) { round ->
        for (side in sides.indices.shuffled(random)) {
            val time = sides[side](traffic)
            if (round >= WARM_UP) times[side] += time
        }
    }
    val ratios = times[0].zip(times[1]) { own, other -> own / other }
    return Result(times[0].median(), times[1].median(), ratios.median())
}

private fun unlistedText() = listed.random(random).dropLast(1) + "_"

private fun typicalText(): String {
    val share = random.nextInt(100)
    return when {
        share < 40 -> "SUCCESS"
        share < 70 -> "success"
        share < 80 -> "PROCESSING"
        share < 99 -> listed.random(random)
        else -> unlistedText()
    }
}

fun main(arguments: Array<String>) {
    val runs = arguments.firstOrNull()?.toInt() ?: 1
    fun show(name: String, text: () -> String, timeMap: (Traffic) -> Double = ::timeMap, goal: String = "") {
        val results = List(runs) { measure(Traffic(text), timeMap) }
        fun median(what: (Result) -> Double) = results.map(what).median()
        val (own, map, ratio) = listOf(median { it.own }, median { it.map }, median { it.ratio })
        println("%s: classify %.1f ns, HashMap %.1f ns, ratio %.2f%s".format(name, own, map, ratio, goal))
    }
    println("medians of $runs runs")
    val goal = ", goal at most %.0f".format(GOAL)
    show("typical", ::typicalText, goal = goal)
    show("uniform", { listed.random(random) }, goal = goal)
    show("success", { "success" }, goal = goal)
    show("unlisted", ::unlistedText, goal = goal)
    // These go to the native library, and beside them the map is asked for the trimmed text.
    show("white space at the end", { typicalText() + "\n" }, ::timeMapTrimmed)
    println("warmUp: %.0f ms".format(loading))
    check(sum > 0)
}
