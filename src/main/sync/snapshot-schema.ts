import { z } from 'zod';
import { publicAddress } from '../calendar/public-address';
import { ianaZone } from '../calendar/time-zone';
import type { Snapshot } from './snapshot';

const instantSchema = z.int();
const organizationSchema = z.object({
  id: z.string(),
  name: z.string(),
  timeZone: z.string().refine((name) => ianaZone(name) !== null),
  isTwentyFourHour: z.boolean(),
  dateOrder: z.enum(['month-first', 'day-first']),
});
const roomSchema = z.object({ id: z.string(), name: z.string(), folder: z.string() });
const tagSchema = z.object({ id: z.string(), name: z.string(), color: z.string().nullable() });
const roomSetupSchema = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string().nullable(),
});
const eventTimeSchema = z.object({
  id: z.string(),
  name: z.string().nullable(),
  startsAt: instantSchema,
  endsAt: instantSchema,
  isVisibleOnKiosks: z.boolean(),
  isVisibleInChurchCenter: z.boolean().nullable().default(null),
});
const resourceRequestSchema = z.object({
  id: z.string(),
  approval: z.enum(['approved', 'pending', 'rejected']).nullable(),
  notes: z.string().nullable(),
  roomSetupId: z.string().nullable(),
  quantity: z.int().nullable(),
});
const resourceBookingSchema = z.object({
  id: z.string(),
  roomId: z.string(),
  startsAt: instantSchema,
  endsAt: instantSchema,
  isRequestVisibleOnKiosks: z.boolean().nullable(),
  request: resourceRequestSchema.nullable().default(null),
});
const equipmentBookingSchema = z.object({
  id: z.string(),
  name: z.string(),
  quantity: z.int(),
  startsAt: instantSchema,
  endsAt: instantSchema,
  request: resourceRequestSchema.nullable(),
});
/** Null too where a file of an earlier release has none. */
const addressSchema = z
  .string()
  .nullish()
  .transform((value) => publicAddress(value ?? ''));
const eventInstanceSchema = z.object({
  id: z.string(),
  eventId: z.string(),
  name: z.string(),
  kind: z.enum(['standard', 'blockout']),
  approval: z.enum(['approved', 'pending', 'rejected']),
  startsAt: instantSchema,
  endsAt: instantSchema,
  isAllDay: z.boolean(),
  publishedStartsAt: instantSchema.nullable(),
  publishedEndsAt: instantSchema.nullable(),
  location: z.string().nullable(),
  recurrence: z.string().nullable().default(null),
  eventTimes: z.array(eventTimeSchema).nullable(),
  resourceBookings: z.array(resourceBookingSchema),
  equipment: z.array(equipmentBookingSchema).default([]),
  tagIds: z.array(z.string()),
  isVisibleInChurchCenter: z.boolean().default(false),
  registrationUrl: addressSchema,
  churchCenterUrl: addressSchema,
});
const eventConnectionSchema = z.object({
  id: z.string(),
  productName: z.string().nullable(),
  connectedToType: z.string().nullable(),
  connectedToId: z.string().nullable(),
  connectedToName: z.string().nullable(),
  connectedToUrl: addressSchema,
});
const timeFactsSchema = z.object({
  startsAt: instantSchema,
  roomIds: z.array(z.string()),
  isAllDay: z.boolean().default(false),
});

/** The snapshot's own form on disk. A file is outside data too: it is decoded at the door like an answer. */
export const snapshotSchema = z.object({
  organization: organizationSchema,
  rooms: z.array(roomSchema),
  tags: z.array(tagSchema).default([]),
  roomSetups: z.array(roomSetupSchema).default([]),
  days: z.array(
    z.object({
      date: z.iso.date(),
      startsAt: instantSchema,
      endsAt: instantSchema,
      fetchedAt: instantSchema,
      instances: z.array(eventInstanceSchema),
      holdsFetchedAt: instantSchema.nullable(),
      holds: z.array(eventInstanceSchema),
    }),
  ),
  changes: z.array(
    z.object({
      instanceId: z.string(),
      timeId: z.string(),
      was: timeFactsSchema,
      now: timeFactsSchema,
      isAgreed: z.boolean(),
    }),
  ),
  connections: z
    .array(
      z.object({
        eventId: z.string(),
        fetchedAt: instantSchema,
        connections: z.array(eventConnectionSchema),
      }),
    )
    .default([]),
}) satisfies z.ZodType<Snapshot>;
