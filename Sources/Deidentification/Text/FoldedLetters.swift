// SPDX-License-Identifier: GPL-3.0-or-later

/// Letters beyond Latin-1 and Latin Extended-A without their marks, and kana of half width in full: what a text in another
/// normal form, or of another keyboard, has for the same name.
enum FoldedLetters {
  /// The plain letter of a small one with marks; nil for a letter that has none.
  static func plain(_ letter: UInt32) -> UInt32? { plain[letter] }

  private static let plain: [UInt32: UInt32] = {
    var plain: [UInt32: UInt32] = [:]
    for (base, letters) in families {
      for letter in letters.unicodeScalars { plain[letter.value] = base.value }
    }
    // Kana of half width are read as those of full width, and these lose their marks, too.
    return plain.mapValues { plain[$0] ?? $0 }
  }()

  private static let families: [Unicode.Scalar: String] = [
    "a": "ǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ", "b": "ḃḅḇ", "c": "ḉ", "d": "ḋḍḏḑḓ", "e": "ȅȇȩḕḗḙḛḝẹẻẽếềểễệ",
    "f": "ḟ", "g": "ǧǵḡ", "h": "ȟḣḥḧḩḫẖ", "i": "ǐȉȋḭḯỉị", "j": "ǰ", "k": "ǩḱḳḵ", "l": "ḷḹḻḽ",
    "m": "ḿṁṃ", "n": "ǹṅṇṉṋ", "o": "ơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợ", "p": "ṕṗ", "r": "ȑȓṙṛṝṟ",
    "s": "șṡṣṥṧṩ", "t": "țṫṭṯṱẗ", "u": "ưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự", "v": "ṽṿ", "w": "ẁẃẅẇẉẘ", "x": "ẋẍ",
    "y": "ȳẏẙỳỵỷỹ", "z": "ẑẓẕ", "ʒ": "ǯ", "α": "ά", "ε": "έ",
    "η": "ή", "ι": "ΐίϊ", "ο": "ό", "σ": "ς", "υ": "ΰϋύ", "ω": "ώ", "г": "ѓ", "е": "ѐё", "и": "йѝ",
    "к": "ќ", "у": "ў", "і": "ї", "う": "ゔ", "か": "が", "き": "ぎ", "く": "ぐ", "け": "げ", "こ": "ご",
    "さ": "ざ", "し": "じ", "す": "ず", "せ": "ぜ", "そ": "ぞ", "た": "だ", "ち": "ぢ", "つ": "づ", "て": "で",
    "と": "ど", "は": "ばぱ", "ひ": "びぴ", "ふ": "ぶぷ", "へ": "べぺ", "ほ": "ぼぽ", "ァ": "ｧ", "ア": "ｱ", "ィ": "ｨ",
    "イ": "ｲ", "ゥ": "ｩ", "ウ": "ヴｳ", "ェ": "ｪ", "エ": "ｴ", "ォ": "ｫ", "オ": "ｵ", "カ": "ガｶ", "キ": "ギｷ",
    "ク": "グｸ", "ケ": "ゲｹ", "コ": "ゴｺ", "サ": "ザｻ", "シ": "ジｼ", "ス": "ズｽ", "セ": "ゼｾ", "ソ": "ゾｿ",
    "タ": "ダﾀ", "チ": "ヂﾁ", "ッ": "ｯ", "ツ": "ヅﾂ", "テ": "デﾃ", "ト": "ドﾄ", "ナ": "ﾅ", "ニ": "ﾆ", "ヌ": "ﾇ",
    "ネ": "ﾈ", "ノ": "ﾉ", "ハ": "バパﾊ", "ヒ": "ビピﾋ", "フ": "ブプﾌ", "ヘ": "ベペﾍ", "ホ": "ボポﾎ", "マ": "ﾏ",
    "ミ": "ﾐ", "ム": "ﾑ", "メ": "ﾒ", "モ": "ﾓ", "ャ": "ｬ", "ヤ": "ﾔ", "ュ": "ｭ", "ユ": "ﾕ", "ョ": "ｮ",
    "ヨ": "ﾖ", "ラ": "ﾗ", "リ": "ﾘ", "ル": "ﾙ", "レ": "ﾚ", "ロ": "ﾛ", "ワ": "ヷﾜ", "ヰ": "ヸ", "ヱ": "ヹ",
    "ヲ": "ヺｦ", "ン": "ﾝ", "ー": "ｰ",
  ]
}
