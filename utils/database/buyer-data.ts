import { aliasesOf, type BuyerPlace, findBuyerRows } from './buyer-rows';
import { type BuyerTable, besideBuyers, buyerTables } from './buyer-tables';
import { openDatabase } from './open';
import { readMarksOf } from './team-forget';

export type BuyerData = Record<BuyerTable, unknown[]>;

/** Everything stored of one buyer, by table, as it is. @param key `conversationKey()` of `place` */
export async function readBuyerData(key: string, place: BuyerPlace): Promise<BuyerData> {
  const database = await openDatabase();
  const tables = [...buyerTables, ...besideBuyers].map((name) => database.table(name));
  const aliases = await aliasesOf(database, key, place);
  const buyers = await readMarksOf(database, aliases);
  return database.transaction('r', tables, async () => {
    const keys = await findBuyerRows(database, key, place, aliases, buyers);
    const data = {} as BuyerData;
    for (const name of buyerTables) {
      const rows = await database.table<unknown, string | number>(name).bulkGet(keys[name]);
      data[name] = rows.filter((row) => row !== undefined);
    }
    return data;
  });
}
