/** A frame smaller than this (CSS px) holds no chat: counters, preloaded and hidden pages. */
const SMALLEST = { width: 480, height: 280 };

/** How this page sits in its tab, for the background to decide who owns the tab. */
export interface FramePlace {
  inner: boolean;
  /** Address of the top page where we may know it (same origin): its script reads into us. */
  topUrl?: string | undefined;
}

export function placeOfFrame(view: Window = window): FramePlace {
  if (view === view.top) return { inner: false };
  try {
    return { inner: true, topUrl: view.top?.location.href.slice(0, 2_000) };
  } catch {
    return { inner: true }; // another origin
  }
}

/** Big enough to work in? Always true for a page that is no frame. */
export function isRoomy(place: FramePlace, view: Window = window): boolean {
  return !place.inner || (view.innerWidth >= SMALLEST.width && view.innerHeight >= SMALLEST.height);
}
