/** What the door’s page asks of props and boxes. */
import type { PropsAnswer, PropsAsked } from './propCheckTypes.ts';

/** What the door's page may call for props. */
export interface DoorPropRequests {
  /** Marks, in the order in which they were made, also those of an hour ago; what is known then comes back with the answers. */
  doorProps(request: PropsAsked): PropsAnswer;
}
