const NO_CITY =
  /^((the )?republic of )?korea$|^south korea$|^[\d\s-]+$|-(do|gu|ro|gil|dong|eup|myeon|ri)\b/i;

/**
 * The city in a Korean address written in English, or null when none can be told:
 * `112 Gongdan-ro, Seongsan-gu, Changwon 51500, Korea` → `Changwon`.
 */
export function cityOf(address: string | null): string | null {
  const parts = (address ?? '').split(',').map((part) => part.trim());
  for (const part of parts.reverse()) {
    if (part === '' || NO_CITY.test(part)) continue;
    const city = part
      .replace(/\b\d{5}\b/g, '')
      .replace(/-si\b/i, '')
      .replace(/\s+(metropolitan )?city$/i, '')
      .trim();
    return /^[A-Z][A-Za-z' -]+$/.test(city) ? city : null;
  }
  return null;
}
