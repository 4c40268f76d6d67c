/** A way in which rooms are set up: "Theatre rows, 60 chairs". Requests for a room name one by its id. */
export type RoomSetup = {
  readonly id: string;
  readonly name: string;
  /** In the church's words, its lines kept; null where there are none. */
  readonly description: string | null;
};
