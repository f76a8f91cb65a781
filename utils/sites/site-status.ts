/**
 * How the desk stands to the page of a tab.
 * - `on` / `off`: a content script is (or would be) there; off = switched off by the agent
 * - `available`: an ordinary page, the desk can be used on it when the agent asks
 * - `impossible`: the browser allows no extension here (its own pages, the stores)
 */
export interface SiteStatus {
  state: 'on' | 'off' | 'available' | 'impossible';
  /** Host name, '' where there is none. */
  host: string;
  /** Id of the known console, or `generic`. */
  console: string;
  /** Its shown name where the product has none for the id (one the shop taught). */
  label: string;
}
