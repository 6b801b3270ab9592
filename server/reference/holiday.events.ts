/** The agency is open or closed on other days than before. */
export class HolidaysChanged {}
