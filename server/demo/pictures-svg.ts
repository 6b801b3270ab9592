/** Plain illustrations for the demo: nobody's face and nobody's goods. */

const SKIN = ['#f6d3bb', '#f2c8ab', '#eebd9c', '#f8dcc8'] as const;
const HAIR = ['#22201f', '#2e2523', '#3a2c27', '#1b1b1d', '#5b5450'] as const;
const SUIT = ['#2f4568', '#37474f', '#4a3f5c', '#274b46', '#5a4236', '#39506e'] as const;
const BACK = ['#dbe7fb', '#e3eddc', '#f4e6d3', '#ece1f1', '#dcecec', '#f3dfdf'] as const;
const CARTON = ['#c08a52', '#b57f49', '#cc9a64', '#a87441'] as const;

function from<T>(items: readonly T[], index: number): T {
  return items[index % items.length]!;
}

/** A bust on a coloured ground, 256 × 256; hair and dress vary with the index. */
export function avatarSvg(index: number): string {
  const skin = from(SKIN, index * 3);
  const hair = from(HAIR, index * 7);
  const long = index % 2 === 0;
  const back = long
    ? `<path d="M78 118c-6-62 24-84 50-84s56 22 50 84l4 62H74z" fill="${hair}"/>`
    : '';
  const fringe = [
    'M82 104c0-44 20-62 46-62s46 18 46 62c-12-10-16-26-18-34-14 10-44 12-58 2-2 10-6 22-16 32z',
    'M82 102c-2-40 18-62 46-62s48 22 46 62c-8-8-12-18-14-28-22 6-46 2-62-8 2 14-6 26-16 36z',
    'M84 100c-4-36 16-58 44-58s48 20 44 58c-6-16-16-28-30-34-20 2-48 8-58 34z',
  ][index % 3]!;
  const glasses =
    index % 5 === 3
      ? '<g fill="none" stroke="#3b3f45" stroke-width="3"><circle cx="110" cy="112" r="13"/><circle cx="146" cy="112" r="13"/><path d="M123 112h10"/></g>'
      : '';
  return `<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256" viewBox="0 0 256 256">
<rect width="256" height="256" fill="${from(BACK, index)}"/>${back}
<path d="M36 256c4-52 40-70 92-70s88 18 92 70z" fill="${from(SUIT, index * 5)}"/>
<path d="M106 178h44v22l-22 20-22-20z" fill="${skin}"/>
<path d="M106 192l22 28-16 22-20-40zM150 192l-22 28 16 22 20-40z" fill="#fff"/>
<ellipse cx="128" cy="116" rx="42" ry="52" fill="${skin}"/>
<path d="${fringe}" fill="${hair}"/>
<circle cx="111" cy="113" r="4" fill="#2b2b2b"/><circle cx="145" cy="113" r="4" fill="#2b2b2b"/>
<path d="M112 142q16 13 32 0" fill="none" stroke="#a8574a" stroke-width="4" stroke-linecap="round"/>
${glasses}</svg>`;
}

/** Cartons on a pallet in a shed. */
export function cargoSvg(index: number): string {
  const boxes = Array.from({ length: 7 }, (_, i) => {
    const column = i % 4;
    const row = Math.floor(i / 4);
    const x = 190 + column * 148 + row * 70;
    const y = 430 - row * 150;
    return `<g><rect x="${x}" y="${y}" width="140" height="142" fill="${from(CARTON, index + i)}"/><rect x="${x + 60}" y="${y}" width="20" height="142" fill="#e2bf93"/><rect x="${x + 14}" y="${y + 92}" width="36" height="30" fill="#f7f3ea"/></g>`;
  }).join('');
  return scene(
    '#9aa7b3',
    `<rect y="560" width="960" height="160" fill="#6f7b86"/>${boxes}
<g fill="#8a6238"><rect x="170" y="572" width="620" height="22"/><rect x="190" y="594" width="70" height="34"/><rect x="445" y="594" width="70" height="34"/><rect x="700" y="594" width="70" height="34"/></g>
<path d="M0 120h960M0 240h960" stroke="#b4bfc9" stroke-width="6"/>`,
  );
}

/** A sheet of paper with lines and a round seal. */
export function documentSvg(index: number): string {
  const lines = Array.from({ length: 15 }, (_, i) => {
    const width = 280 + ((index * 37 + i * 83) % 170);
    return `<rect x="250" y="${190 + i * 28}" width="${width}" height="9" fill="#8b939b"/>`;
  }).join('');
  return scene(
    '#d6c9b5',
    `<g transform="rotate(${(index % 5) - 2} 480 360)"><rect x="200" y="60" width="560" height="640" fill="#fffdf8" stroke="#c9c2b4"/>
<rect x="250" y="110" width="300" height="22" fill="#3f464d"/>${lines}
<circle cx="660" cy="610" r="46" fill="none" stroke="#c2452f" stroke-width="6"/><circle cx="660" cy="610" r="30" fill="none" stroke="#c2452f" stroke-width="3"/></g>`,
  );
}

/** Bottles with their labels to be checked. */
export function labelSvg(index: number): string {
  const bottles = [0, 1, 2]
    .map((i) => {
      const x = 210 + i * 200;
      const ink = from(['#5d7f9c', '#8d6a86', '#6c8a5e', '#a1764b'], index + i);
      return `<g><rect x="${x + 45}" y="150" width="50" height="70" rx="8" fill="#3d444b"/><rect x="${x}" y="215" width="140" height="370" rx="26" fill="#f2efe8"/><rect x="${x}" y="330" width="140" height="170" fill="${ink}"/><rect x="${x + 18}" y="352" width="104" height="12" fill="#fff"/><rect x="${x + 18}" y="380" width="80" height="8" fill="#e6edf2"/><rect x="${x + 18}" y="400" width="96" height="8" fill="#e6edf2"/><rect x="${x + 18}" y="420" width="70" height="8" fill="#e6edf2"/></g>`;
    })
    .join('');
  return scene('#e9e3dc', `<rect y="585" width="960" height="135" fill="#cfc4b7"/>${bottles}`);
}

/** A machine part on a bench with a mark where it is faulty. */
export function productSvg(index: number): string {
  const metal = from(['#8e99a4', '#7c8894', '#a0a9b1'], index);
  return scene(
    '#c9d2da',
    `<rect y="540" width="960" height="180" fill="#7a6a58"/>
<rect x="230" y="300" width="380" height="240" rx="18" fill="${metal}"/><rect x="610" y="360" width="150" height="120" fill="#6b7580"/>
<circle cx="330" cy="420" r="62" fill="#5d6771"/><circle cx="330" cy="420" r="34" fill="#c4ccd3"/>
<g fill="#4f5963"><circle cx="470" cy="340" r="12"/><circle cx="560" cy="340" r="12"/><circle cx="470" cy="500" r="12"/><circle cx="560" cy="500" r="12"/></g>
<circle cx="640" cy="410" r="64" fill="none" stroke="#d23f2a" stroke-width="9"/>`,
  );
}

function scene(ground: string, content: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="960" height="720" viewBox="0 0 960 720"><rect width="960" height="720" fill="${ground}"/>${content}</svg>`;
}
