/** More arguments than this overflow the stack in some engines. */
const chunk = 0x8000;

/** Base 64 of bytes; `Buffer` is not there in a browser. */
export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let start = 0; start < bytes.length; start += chunk) {
    text += String.fromCharCode(...bytes.subarray(start, start + chunk));
  }
  return btoa(text);
}
