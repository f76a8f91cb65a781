/**
 * Product drawings for the practice shops: our own shapes on a soft ground, as data URLs, so that
 * a page needs no picture from anywhere.
 */

interface Drawing {
  /** The two colours of the ground. */
  ground: [string, string];
  /** SVG shapes on an 80×80 field. */
  shapes: string;
}

const drawings: Record<string, Drawing> = {
  thermos: {
    ground: ['#f3ece2', '#e2d3c0'],
    shapes:
      '<rect x="29" y="27" width="24" height="40" rx="7" fill="#fdfaf5"/><rect x="33" y="14" width="16" height="15" rx="4" fill="#b08d6a"/><path d="M53 34h5a5 5 0 0 1 5 5v10a5 5 0 0 1-5 5h-5" fill="none" stroke="#b08d6a" stroke-width="4"/><rect x="29" y="52" width="24" height="5" fill="#e6d8c6"/>',
  },
  storage: {
    ground: ['#e6f0f5', '#cbdde7'],
    shapes:
      '<path d="M14 30h52l-4 34H18z" fill="#ffffff" opacity=".85"/><rect x="11" y="23" width="58" height="9" rx="3" fill="#6fa3bd"/><rect x="27" y="40" width="26" height="9" rx="4.5" fill="#cfe1ea"/><circle cx="25" cy="67" r="4" fill="#55727f"/><circle cx="55" cy="67" r="4" fill="#55727f"/>',
  },
  bedding: {
    ground: ['#f4eef5', '#dccfe0'],
    shapes:
      '<rect x="12" y="26" width="56" height="36" rx="6" fill="#fff"/><rect x="17" y="19" width="21" height="14" rx="6" fill="#c6b1cc"/><rect x="42" y="19" width="21" height="14" rx="6" fill="#c6b1cc"/><path d="M12 42h56v14a6 6 0 0 1-6 6H18a6 6 0 0 1-6-6z" fill="#a98bb1"/><path d="M12 42h56v6H12z" fill="#bfa5c6"/>',
  },
  lamp: {
    ground: ['#eef3e8', '#d3dfc6'],
    shapes:
      '<path d="M27 18h26l8 20H19z" fill="#fff7dc"/><rect x="38" y="38" width="4" height="24" fill="#7c8b6b"/><rect x="25" y="61" width="30" height="6" rx="3" fill="#7c8b6b"/><path d="M19 38h42v3H19z" fill="#e8d9a0"/>',
  },
  slippers: {
    ground: ['#fbeee9', '#f0d3c8'],
    shapes:
      '<ellipse cx="29" cy="42" rx="12" ry="24" fill="#e7a58f"/><ellipse cx="53" cy="42" rx="12" ry="24" fill="#e7a58f"/><path d="M17 34a12 15 0 0 1 24 0v9H17zM41 34a12 15 0 0 1 24 0v9H41z" fill="#c97c63"/>',
  },
  pan: {
    ground: ['#eeeeee', '#d5d6d8'],
    shapes:
      '<circle cx="34" cy="40" r="23" fill="#4b4f55"/><circle cx="34" cy="40" r="18" fill="#6a6f76"/><path d="M54 31l18-10 3 5-18 11z" fill="#a9784d"/><circle cx="28" cy="34" r="2" fill="#8b9097"/><circle cx="40" cy="45" r="2" fill="#8b9097"/>',
  },
  crack: {
    ground: ['#8d8479', '#5c564e'],
    shapes:
      '<rect x="24" y="16" width="32" height="52" rx="8" fill="#efe8dc"/><path d="M38 16l-4 13 7 8-6 11 5 8" fill="none" stroke="#54493b" stroke-width="2"/><path d="M41 37l9 5" stroke="#54493b" stroke-width="1.5"/><rect x="12" y="64" width="56" height="8" rx="2" fill="#b49a77"/>',
  },
  missingLid: {
    ground: ['#a98e6c', '#86694a'],
    shapes:
      '<path d="M0 22h80M0 44h80M0 66h80" stroke="#7a5f42" stroke-width="1"/><path d="M8 15h28l-2 18H10zM44 15h28l-2 18H46zM26 48h28l-2 19H28z" fill="#eef4f6" opacity=".92"/><rect x="6" y="11" width="32" height="6" rx="2" fill="#6fa3bd"/><rect x="42" y="11" width="32" height="6" rx="2" fill="#6fa3bd"/><path d="M26 48h28l-.4 4H26.4z" fill="#b9c8cf"/>',
  },
  cardigan: {
    ground: ['#f6efe6', '#e6d5c2'],
    shapes:
      '<path d="M29 17l-15 9 5 17 7-3v27h28V40l7 3 5-17-15-9-11 9z" fill="#c9a27c"/><path d="M29 17l11 9 11-9M40 26v41" fill="none" stroke="#8e6b49" stroke-width="2.5"/><circle cx="44" cy="38" r="1.6" fill="#8e6b49"/><circle cx="44" cy="48" r="1.6" fill="#8e6b49"/><circle cx="44" cy="58" r="1.6" fill="#8e6b49"/>',
  },
  jacket: {
    ground: ['#e8edf6', '#cbd6ea'],
    shapes:
      '<path d="M30 15h20l16 10-4 32-8-2v12H26V55l-8 2-4-32z" fill="#4f6ea5"/><path d="M40 15v52M26 32h28M26 43h28M26 54h28" stroke="#3a5482" stroke-width="2"/><path d="M30 15h20l-3 9H33z" fill="#dfe6f2"/>',
  },
  jeans: {
    ground: ['#e9f0f4', '#cadae4'],
    shapes:
      '<path d="M24 14h32l4 54H45l-5-34-5 34H20z" fill="#577f9e"/><path d="M24 14h32l.5 7h-33z" fill="#3f627e"/><path d="M40 21v13M30 25l-4 5M50 25l4 5" stroke="#3f627e" stroke-width="2"/>',
  },
  sneakers: {
    ground: ['#f1f3ec', '#d9dfcd'],
    shapes:
      '<path d="M12 50c0-9 3-16 4-22l12 3c2 9 12 13 26 15 9 1 14 4 14 9v3H12z" fill="#fff"/><path d="M12 53h56v6a4 4 0 0 1-4 4H16a4 4 0 0 1-4-4z" fill="#8a9a6b"/><path d="M30 37l6-4M35 42l6-4M41 45l5-4" stroke="#8a9a6b" stroke-width="2.5"/>',
  },
  scarf: {
    ground: ['#f8ebec', '#eccfd2'],
    shapes:
      '<path d="M22 20c10 8 26 8 36 0l3 10c-12 9-30 9-42 0z" fill="#c9626e"/><path d="M44 32l12-4 4 38H46z" fill="#b64f5c"/><path d="M46 58h14M46 62h14" stroke="#8d3541" stroke-width="2"/>',
  },
  bag: {
    ground: ['#f0ece8', '#dbd2ca'],
    shapes:
      '<path d="M28 32c0-20 24-20 24 0" fill="none" stroke="#6d4f3a" stroke-width="4"/><path d="M16 32h48l4 34H12z" fill="#9a7153"/><path d="M16 32h48l1.5 12h-51z" fill="#84603f"/><rect x="36" y="40" width="8" height="8" rx="2" fill="#e2c58f"/>',
  },
  headphones: {
    ground: ['#eceef2', '#d3d8e1'],
    shapes:
      '<path d="M17 48V40a23 23 0 0 1 46 0v8" fill="none" stroke="#3f4a5c" stroke-width="5"/><rect x="12" y="44" width="14" height="22" rx="6" fill="#5a6880"/><rect x="54" y="44" width="14" height="22" rx="6" fill="#5a6880"/>',
  },
};

/** A data URL for `<img src>`. Throws for a drawing that does not exist. */
export function pictureUrl(name: string): string {
  const drawing = drawings[name];
  if (!drawing) throw new Error(`There is no drawing named ${name}.`);
  const [from, to] = drawing.ground;
  return svgUrl(
    `<defs><linearGradient id="g" x2="1" y2="1"><stop stop-color="${from}"/><stop offset="1" stop-color="${to}"/></linearGradient></defs><rect width="80" height="80" fill="url(#g)"/>${drawing.shapes}`,
  );
}

/** A buyer's avatar: a plain head on a ground of the given hue (degrees), as a data URL. */
export function avatarUrl(hue: number): string {
  const [ground, figure] = [`hsl(${hue} 45% 84%)`, `hsl(${hue} 38% 58%)`];
  return svgUrl(
    `<rect width="80" height="80" fill="${ground}"/><circle cx="40" cy="32" r="14" fill="${figure}"/><path d="M12 80a28 28 0 0 1 56 0z" fill="${figure}"/>`,
  );
}

function svgUrl(content: string): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 80">${content}</svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
