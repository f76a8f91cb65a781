/** The first picture of a paste, as the address an editor's model can keep, or null. */
export function pastedPicture(event: ClipboardEvent): string | null {
  const file = [...(event.clipboardData?.files ?? [])].find(({ type }) => /^image\//.test(type));
  return file ? URL.createObjectURL(file) : null;
}
