// Any text has an answer, and only the listed ones, to the byte, have one of their own.
import Foundation
import Rspcode
import Testing

private let mebibyte = 1 << 20

private let unlisted: [String?] = [
    nil, "", " \t\n\u{C}\r", "\0", "SUCCESS\0", "\0SUCCESS", "timeout", "SUCCESS\u{A0}", "\u{FEFF}SUCCESS",
    "\u{FFFD}", "\u{10FFFF}", "\u{85}SUCCESS", "SUCCESS\u{B}", "SUCCE\u{301}SS", "👩‍👩‍👧‍👦", "nil", "none",
    String(repeating: "x", count: 5 * mebibyte), String(repeating: "💩", count: mebibyte),
    String(repeating: "SUCCESS", count: mebibyte),
    // Built from what another string shares with others.
    String("SUCCESS and more".dropFirst(3)), String("SUCCESS".reversed()),
]

@Test(arguments: Context.allCases) func anyOtherTextAndNoAnswerAreUnlisted(context: Context) throws {
    let expected = try #require(verdicts.first { $0.context == context && $0.code == nil })
    #expect(expected.outcome == .unknown)
    #expect(expected.next == .query)
    for (at, text) in unlisted.enumerated() {
        #expect(classify(context, text) == expected, "number \(at)")
        #expect(find(text) == nil, "number \(at)")
    }
}

/// Swift holds strings to be equal if Unicode does. Of all characters beyond ASCII three are the same as an
/// ASCII one, and of these the Kelvin sign alone is the same as a letter.
@Test func whatOnlyEqualsACodeIsUnlisted() {
    let beyond = (UInt32(0x80)...0x10FFFF).compactMap(Unicode.Scalar.init).map { String($0) }
    #expect(beyond.count == 0x10FFFF + 1 - 0x80 - 0x800)
    let ascii = Set((UInt8(0)..<0x80).map { String(Unicode.Scalar($0)) })
    let same = beyond.filter { ascii.contains($0) }.flatMap(\.unicodeScalars)
    #expect(same == ["\u{37E}", "\u{1FEF}", "\u{212A}"])

    let withK = codes.map(\.code).filter { $0.contains("K") }
    #expect(withK.contains("UNKNOW"))
    for code in withK {
        let kelvin = code.replacing("K", with: "\u{212A}")
        #expect(kelvin == code && Array(kelvin.utf8) != Array(code.utf8))
        for text in [kelvin, " \(kelvin)\n"] {
            #expect(find(text) == nil)
            for context in Context.allCases {
                #expect(classify(context, text).code == nil)
            }
        }
    }
}

/// To compare or hash such a text, Swift sorts the marks of its letter, in a time that grows with the square of
/// their number: for these it would be more than a day. So that this test ends is what it proves.
@Test func noTextIsSortedByItsMarks() {
    let text = "S" + String(repeating: "\u{301}\u{316}", count: 8 * mebibyte)
    for text in [text, text + " "] {
        for context in Context.allCases {
            #expect(classify(context, text).id == 0)
        }
        #expect(find(text) == nil)
    }
}

/// The core takes no longer length than 32 bits. Memory that nobody has written to is zeros, and costs nothing.
@Test func aTextOfFourGigabytesIsUnlisted() {
    let length = Int(UInt32.max) + 1
    let text = String(unsafeUninitializedCapacity: length) { bytes in
        bytes[0] = UInt8(ascii: " ")
        bytes[length - 1] = UInt8(ascii: " ")
        return length
    }
    #expect(text.utf8.count == length)
    #expect(classify(.payState, text).id == 0)
    #expect(find(text) == nil)
}

/// Strings of Objective-C may be Swift strings that are stored in another way, with lone surrogates in them.
@Test func aStringOfFoundationIsRead() {
    let bridged = NSString(string: "UNKNOW") as String
    #expect(classify(.payReply, bridged).code == Code.unknow)
    let units: [UInt16] = Array("SUCCESS".utf16) + [0xD800]
    let lone = units.withUnsafeBufferPointer { NSString(characters: $0.baseAddress!, length: $0.count) }
    #expect(classify(.payReply, lone as String).id == 0)
    #expect(readReply(.pay, .query, rspCode: "SUCCESS", state: lone as String).id == 0)
    let success = NSString(string: "SUCCESS") as String
    #expect(readReply(.pay, .query, rspCode: success, state: success).mayReleaseGoods)
    #expect(classify(.payReply, String("xTIMEOUTx".dropFirst().dropLast())).code == Code.timeout)
}

/// The rule as it is written down, on texts put together at random.
@Test func arbitraryTextsAreReadByTheRule() {
    var random = Random(state: 20_261_124)
    let spellings = [
        "success": "SUCCESS", "notpay": "NOTPAY",
        "ORDERCLOSE": "ORDER_CLOSED", "orderclosed": "ORDER_CLOSED",
    ]
    let everywhere = ["success"]
    let listed = Set(codes.map { Array($0.code.utf8) })
    let spaces = [" ", "\t", "\n", "\u{C}", "\r"]
    let others = ["", "\u{B}", "\0", "\u{A0}", "_", "S", "é", "\u{301}", "\u{212A}", "成功", "💸"]
    let kinds = [spaces, spaces, codes.map(\.code), codes.map(\.code), Array(spellings.keys), others]
    var listedTexts = 0
    for _ in 0..<50_000 {
        let pieces = (0..<Int.random(in: 0...4, using: &random)).map { _ in
            kinds.randomElement(using: &random)!.randomElement(using: &random)!
        }
        let text = pieces.joined()
        let context = Context.allCases.randomElement(using: &random)!

        let trimmed = text.trimmedBytes
        let plain = listed.contains(trimmed) ? String(decoding: trimmed, as: UTF8.self) : nil
        let spelled = spellings.first { Array($0.key.utf8) == trimmed }
        let isRead = spelled.map { everywhere.contains($0.key) || context.rawValue.hasSuffix("_state") }
        let expected = isRead == true ? spelled?.value : plain

        #expect(classify(context, text).code == expected, "\(context), \(text.debugDescription)")
        #expect(find(text)?.code == plain, "\(text.debugDescription)")
        if expected != nil { listedTexts += 1 }
    }
    #expect((1000..<49_000).contains(listedTexts))
}

extension String {
    /// Its bytes without ASCII white space around them.
    var trimmedBytes: [UInt8] {
        let isSpace = { (byte: UInt8) in [0x20, 0x09, 0x0A, 0x0C, 0x0D].contains(byte) }
        return utf8.drop(while: isSpace).reversed().drop(while: isSpace).reversed()
    }
}

/// The same numbers in every run, so that a failure comes again.
private struct Random: RandomNumberGenerator {
    var state: UInt64

    /// SplitMix64.
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
