import type { ChurchInstance } from './church-day';
import { answerCollection } from './collection-answer';
import { eventInstanceCollection, instanceIncludes } from './event-instance-collection';
import { eventObject } from './event-objects';
import { eventTimeCollection } from './event-time-collection';
import { includedWith, instanceObject } from './instance-objects';
import { notFound, type Answer } from './json-api';
import { resourceBookingCollection } from './resource-booking-collection';
import { answerSingle, type Route, type RouteRequest } from './route-request';
import { tagCollection } from './tag-collection';

/** Event instances and bookings, and what hangs beneath them. */
export const instanceRoutes: readonly Route[] = [
  [/^\/event_instances$/, instancesAnswer],
  [/^\/event_instances\/([^/]+)$/, ofInstance(instanceAnswer)],
  [/^\/event_instances\/([^/]+)\/event$/, ofInstance(eventAnswer)],
  [/^\/event_instances\/([^/]+)\/event_times$/, ofInstance(timesAnswer)],
  [/^\/event_instances\/([^/]+)\/event_times\/([^/]+)\/event$/, ofInstance(eventOfTimeAnswer)],
  [/^\/event_instances\/([^/]+)\/resource_bookings$/, ofInstance(bookingsAnswer)],
  [/^\/event_instances\/([^/]+)\/tags$/, ofInstance(tagsAnswer)],
  [/^\/resource_bookings$/, (request) => bookingsAnswer(request)],
  [/^\/resource_bookings\/([^/]+)\/event_instance$/, instanceOfBookingAnswer],
];

type OfInstance = (request: RouteRequest, instance: ChurchInstance) => Answer;

/** The instance is that of the first id in the path; without one, nothing is found. */
function ofInstance(answer: OfInstance): Route[1] {
  return (request) => {
    const instance = request.calendar.instance(request.ids[0] ?? '');
    return instance ? answer(request, instance) : notFound();
  };
}

function instancesAnswer(request: RouteRequest): Answer {
  const { url, organization } = request;
  return answerCollection(url, organization.timeZone, eventInstanceCollection(request));
}

function instanceAnswer(request: RouteRequest, instance: ChurchInstance): Answer {
  const { root } = request;
  return answerSingle(request, {
    object: (includes) => instanceObject(instance, includes, root),
    includes: instanceIncludes,
    included: (includes) => includedWith(instance, includes, root),
  });
}

function eventAnswer(request: RouteRequest, { event, day }: ChurchInstance): Answer {
  return answerSingle(request, { object: () => eventObject(event, day, request.root) });
}

function timesAnswer({ url, root, organization }: RouteRequest, instance: ChurchInstance): Answer {
  return answerCollection(url, organization.timeZone, eventTimeCollection(instance, root));
}

function eventOfTimeAnswer(request: RouteRequest, instance: ChurchInstance): Answer {
  const hasTime = instance.times.some(({ id }) => id === request.ids[1]);
  return hasTime ? eventAnswer(request, instance) : notFound();
}

function bookingsAnswer(request: RouteRequest, instance?: ChurchInstance): Answer {
  const { url, organization } = request;
  return answerCollection(url, organization.timeZone, resourceBookingCollection(request, instance));
}

function tagsAnswer(
  { url, root, organization }: RouteRequest,
  { id, event }: ChurchInstance,
): Answer {
  const collection = tagCollection(event.tags, root, { id, type: 'EventInstance' });
  return answerCollection(url, organization.timeZone, collection);
}

function instanceOfBookingAnswer(request: RouteRequest): Answer {
  const instance = request.calendar.instanceOfBooking(request.ids[0] ?? '');
  return instance ? instanceAnswer(request, instance) : notFound();
}
