import type { LetterLanguage } from './values';

type Words = Partial<Record<LetterLanguage, readonly [one: string, many?: string]>>;

/** Common units of goods; the English word stands for the unit, whatever the language. */
const UNITS: Record<string, Words> = {
  unit: { ja: ['台'], zh: ['台'], es: ['unidad', 'unidades'], vi: ['chiếc'] },
  piece: { ja: ['個'], zh: ['件'], es: ['pieza', 'piezas'], vi: ['cái'] },
  set: { ja: ['セット'], zh: ['套'], es: ['juego', 'juegos'], vi: ['bộ'] },
  pair: { ja: ['組'], zh: ['对'], es: ['par', 'pares'], vi: ['đôi'] },
  roll: { ja: ['巻'], zh: ['卷'], es: ['rollo', 'rollos'], vi: ['cuộn'] },
  bottle: { ja: ['本'], zh: ['瓶'], es: ['botella', 'botellas'], vi: ['chai'] },
  box: { ja: ['箱'], zh: ['箱'], es: ['caja', 'cajas'], vi: ['hộp'] },
  bag: { ja: ['袋'], zh: ['袋'], es: ['bolsa', 'bolsas'], vi: ['túi'] },
  pack: { ja: ['パック'], zh: ['包'], es: ['paquete', 'paquetes'], vi: ['gói'] },
  sheet: { ja: ['枚'], zh: ['张'], es: ['hoja', 'hojas'], vi: ['tấm'] },
  carton: { ja: ['カートン'], zh: ['箱'], es: ['caja', 'cajas'], vi: ['thùng'] },
  tonne: { ja: ['トン'], zh: ['吨'], es: ['tonelada', 'toneladas'], vi: ['tấn'] },
};

/** A unit in a language; as given when it is none of the common ones (kg, m, 대). */
export function unitIn(language: LetterLanguage, unit: string, value = '1'): string {
  const words = UNITS[unit.trim().toLowerCase()]?.[language];
  if (!words) return unit;
  return value === '1' ? words[0] : (words[1] ?? words[0]);
}
