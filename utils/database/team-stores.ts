/** What a team needs: see `utils/model/team`. */
export const teamStores = {
  teamSeat: 'id',
  teamState: 'key',
  teamLog: '++id',
  teamOutbox: '++id',
  teamBoard: 'id',
  teamConflicts: 'key',
};
