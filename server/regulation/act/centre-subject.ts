/** Names of a municipal centre as acts write them. */
const MUNICIPAL_CENTRE =
  /(?:муниципальн|городск|районн|окружн)\p{L}+\s+центр\p{L}*\s+(?:управлени|координаци)|(?<![\p{L}])МЦУ(?![\p{L}])|центр\p{L}*\s+управлени\p{L}*\s+(?:муниципал|город(?:ом|а|ским)|район(?:ом|а)|округ(?:ом|а)|поселени)|муниципальн\p{L}+\s+ситуационн\p{L}+\s+центр/iu;

const REGIONAL_CENTRE = /центр\p{L}*\s+управлени\p{L}*\s+регион|(?<![\p{L}])ЦУР(?![\p{L}])/iu;

const ENDING =
  /(?:ликвид(?:ац|иров)|упраздн|прекра(?:щени|тить)\p{L}*\s+(?:деятельност|работ)|реорганизаци)/iu;

const CREATES_DIRECTLY =
  /(?:созда(?:ть|ётся|ется)|образовать|сформировать|учредить)(?![\p{L}])[^.;]{0,110}?(?:муниципальн\p{L}+\s+центр\p{L}*\s+управлени|(?<![\p{L}])МЦУ(?![\p{L}]))/iu;

/** The words speak of a municipal centre. */
export const namesMunicipalCentre = (words: string): boolean => MUNICIPAL_CENTRE.test(words);

/** The words speak of the centre of a region. */
export const namesRegionalCentre = (words: string): boolean => REGIONAL_CENTRE.test(words);

/** The words end a centre: liquidate, abolish, stop its work. */
export const endsCentre = (words: string): boolean => ENDING.test(words);

/** The verb of creation stands directly before the centre's name. */
export const createsCentreDirectly = (words: string): boolean => CREATES_DIRECTLY.test(words);
