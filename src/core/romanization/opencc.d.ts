/** OpenCC's dictionaries one by one: `source target` pairs with `|` between them. */
declare module 'opencc-js/dict/*' {
  const dictionary: string;
  // biome-ignore lint/style/noDefaultExport: what the package has.
  export default dictionary;
}
