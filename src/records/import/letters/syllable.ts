/**
 * Whether a word can be a syllable of Vietnamese: an onset, a rhyme and a tone that fit together.
 * Text read by the wrong table of letters makes words that cannot, which is how it is found out.
 *
 * Source of the rules: Hoàng Phê, "Từ điển tiếng Việt", its table of rhymes, with the spelling of
 * k, gh and ngh left as free as people write it.
 */

const onsets = "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x".split(" ");

/** Without tones. */
const rhymes = new Set(
  `a ac ach ai am an ang anh ao ap at au ay ă ăc ăm ăn ăng ăp ăt â âc âm ân âng âp ât âu ây
  e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh
  ip it iu o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo
  oet oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uâu uây
  uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt uơ up ut uy uya uych uyên uyêt uyn uynh uyt
  uyu ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêng yêt yêu ych ynh yt`
    .split(/\s+/)
    .filter((rhyme) => rhyme !== ""),
);

/** Huyền, sắc, ngã, hỏi and nặng, as they stand alone in NFD. */
const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;
const acuteOrDot = /[\u0301\u0323]/;
const ofStop = /(c|ch|p|t)$/;

/** A word in any case, NFC or NFD. Of a word with a hyphen, every part must be one. */
export function isVietnameseSyllable(word: string): boolean {
  const plain = word.normalize("NFD").toLowerCase();
  const marks = plain.match(tones) ?? [];
  if (marks.length > 1) return false;
  const toneless = plain.replace(tones, "").normalize("NFC");
  // A stop at the end takes no tone but these two.
  if (ofStop.test(toneless) && !acuteOrDot.test(marks[0] ?? "")) return false;
  if (rhymes.has(toneless)) return true;
  // "gì" and "gìn" share the i of their onset.
  if (/^gi[nm]?$/.test(toneless)) return true;
  return onsets.some((onset) => toneless.startsWith(onset) && rhymes.has(rest(toneless, onset)));
}

const rest = (syllable: string, onset: string): string => syllable.slice(onset.length);
