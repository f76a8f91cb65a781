import { type BuyerPlace, findBuyerRows } from './buyer-rows';
import { type BuyerTable, buyerTables } from './buyer-tables';
import { openDatabase } from './open';

export type BuyerData = Record<BuyerTable, unknown[]>;

/** Everything stored of one buyer, by table, as it is. @param key `conversationKey()` of `place` */
export async function readBuyerData(key: string, place: BuyerPlace): Promise<BuyerData> {
  const database = await openDatabase();
  const tables = buyerTables.map((name) => database.table<unknown, string | number>(name));
  return database.transaction('r', tables, async () => {
    const keys = await findBuyerRows(database, key, place);
    const data = {} as BuyerData;
    for (const name of buyerTables) {
      const rows = await database.table<unknown, string | number>(name).bulkGet(keys[name]);
      data[name] = rows.filter((row) => row !== undefined);
    }
    return data;
  });
}
