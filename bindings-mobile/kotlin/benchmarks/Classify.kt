package user

import com.google.gson.Gson
import dev.rspcode.Context
import dev.rspcode.Verdict
import dev.rspcode.classify
import dev.rspcode.codes
import dev.rspcode.internal.index
import dev.rspcode.verdicts
import dev.rspcode.warmUp
import java.lang.management.ManagementFactory
import kotlin.random.Random

// What a call costs, beside what a Kotlin developer would have written instead, and beside the same question
// asked through UniFFI. All sides run in one virtual machine, in a new random order each round, with strings
// fresh from a JSON parser, as from a reply, and contexts varied. Times are of this thread's processor, the empty
// loop is left in; they are medians over the rounds, and so are the ratios. Before anything is timed, all sides
// are checked to agree.

private const val CALLS = 20_000
/** A call through UniFFI takes so long that fewer will do. */
private const val UNIFFI_CALLS = 1_000
private const val WARM_UP = 20
private const val ROUNDS = 41

/** How long the first use takes. It has to come first here. */
private val loading: Double = run {
    val start = System.nanoTime()
    warmUp()
    (System.nanoTime() - start) / 1e6
}

private val contexts = Context.entries

/** A map per context, as one would fill it from a table of one's own, and the answer to all else. */
private val maps: List<HashMap<String, Verdict>> =
    contexts.map { context ->
        verdicts.filter { it.context == context && it.code != null }.associateByTo(HashMap()) { it.code!! }
    }
private val unlisted: List<Verdict> =
    contexts.map { context -> verdicts.single { it.context == context && it.code == null } }

private fun byMap(context: Context, text: String): Verdict =
    maps[context.ordinal][text] ?: unlisted[context.ordinal]

private fun byUniffi(context: Context, text: String): Verdict =
    verdicts[index((context.ordinal + 1).toUByte(), text.encodeToByteArray()).toInt()]

private class Traffic(text: () -> String) {
    /** What is not listed goes through UniFFI, too. */
    val classifyCalls = if (classify(Context.PAY_REPLY, text()).code == null) UNIFFI_CALLS else CALLS
    private val json = Gson().toJson(List(CALLS) { text() })
    val asked = Array(CALLS) { contexts.random(random) }

    fun fresh(): Array<String> = Gson().fromJson(json, Array<String>::class.java)
}

private val random = Random(20_261_124)
private val clock = ManagementFactory.getThreadMXBean()
private var sum = 0

/** Nanoseconds per call. A loop of its own for every side, so that each is compiled for itself. */
private inline fun time(calls: Int, texts: Array<String>, asked: Array<Context>, side: (Context, String) -> Verdict): Double {
    val start = clock.currentThreadCpuTime
    for (at in 0 until calls) sum += side(asked[at], texts[at]).id
    return (clock.currentThreadCpuTime - start).toDouble() / calls
}

private fun timeClassify(traffic: Traffic) = time(traffic.classifyCalls, traffic.fresh(), traffic.asked, ::classify)

private fun timeMap(traffic: Traffic) = time(CALLS, traffic.fresh(), traffic.asked, ::byMap)

private fun timeUniffi(traffic: Traffic) = time(UNIFFI_CALLS, traffic.fresh(), traffic.asked, ::byUniffi)

private fun List<Double>.median() = sorted()[size / 2]

private class Result(val own: Double, val map: Double, val uniffi: Double, val toMap: Double, val toUniffi: Double)

private fun measure(traffic: Traffic): Result {
    val texts = traffic.fresh()
    for (at in texts.indices) {
        check(classify(traffic.asked[at], texts[at]) === byMap(traffic.asked[at], texts[at]))
        if (at < UNIFFI_CALLS) check(byUniffi(traffic.asked[at], texts[at]) === byMap(traffic.asked[at], texts[at]))
    }
    val sides = listOf(::timeClassify, ::timeMap, ::timeUniffi)
    val times = List(sides.size) { mutableListOf<Double>() }
    repeat(WARM_UP + ROUNDS) { round ->
        for (side in sides.indices.shuffled(random)) {
            val time = sides[side](traffic)
            if (round >= WARM_UP) times[side] += time
        }
    }
    fun ratio(side: Int) = times[0].zip(times[side]) { own, other -> own / other }.median()
    return Result(times[0].median(), times[1].median(), times[2].median(), ratio(1), ratio(2))
}

fun main(arguments: Array<String>) {
    val listed = codes.map { it.code }
    // As the core's benchmark has it, but for the hundredth that is not listed.
    val typical = {
        val share = random.nextDouble(0.99)
        if (share < 0.7) "SUCCESS" else if (share < 0.8) "PROCESSING" else listed.random(random)
    }
    val mixes =
        mapOf(
            "typical" to typical,
            "uniform" to { listed.random(random) },
            "unlisted" to { listed.random(random).dropLast(1) + "_" },
        )
    val runs = arguments.firstOrNull()?.toInt() ?: 1
    println("medians of $runs runs; goals: at most 2 HashMaps, at most 0.01 UniFFI calls")
    for ((name, text) in mixes) {
        val results = List(runs) { measure(Traffic(text)) }
        fun median(what: (Result) -> Double) = results.map(what).median()
        println(
            "%s: classify %.1f ns, HashMap %.1f ns, ratio %.2f; UniFFI %.0f ns, ratio %.4f"
                .format(name, median { it.own }, median { it.map }, median { it.toMap }, median { it.uniffi }, median { it.toUniffi })
        )
    }
    println("warmUp: %.0f ms".format(loading))
    check(sum > 0)
}
