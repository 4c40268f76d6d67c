import { z } from 'zod';
import { publicAddress } from './public-address';
import { cleanNotes, cleanText } from './text';
import { idSchema, toManySchema, toOneSchema } from './json-api';

/**
 * What is taken of each Calendar resource, by the reference of version 2022-07-07. Everything else is
 * ignored. A row that does not fit is a bad row: its caller drops and counts it.
 */

const text = z
  .string()
  .nullish()
  .transform((value) => cleanText(value));

/** A text in which a new line separates as a comma does. */
const place = z
  .string()
  .nullish()
  .transform((value) => cleanText(value?.replaceAll(/[\r\n]+/gu, ', ')));

/** Of what staff alone read, and no row is worse for lacking: whatever is no text says nothing. */
const lenientText = z.string().nullish().catch(null);

const lenientNotes = lenientText.transform((value) => cleanNotes(value));

const lenientName = lenientText.transform((value) => cleanText(value));

const count = z.int().nonnegative().nullish().catch(null);

/** ISO 8601 with a zone; answers are in UTC. */
const dateTime = z.iso.datetime({ offset: true });

/** As `spanOf` reads it. */
const moment = z.union([dateTime, z.iso.date()]);

const instant = dateTime.transform((value) => Date.parse(value));

/** The reference calls the published times strings; one that is no date says nothing. */
const lenientMoment = z.union([moment, z.unknown().transform(() => null)]);

/** Null where `publicAddress` is, and for whatever else stands in its place: no row is worse for it. */
const address = z
  .string()
  .nullish()
  .catch(null)
  .transform((value) => publicAddress(value ?? ''));

export const organizationSchema = z.object({
  id: idSchema,
  attributes: z.object({
    name: text,
    time_zone: z.string().nullish(),
    twenty_four_hour_time: z.boolean().nullish(),
    date_format: z.string().nullish(),
  }),
});

export const resourceSchema = z.object({
  id: idSchema,
  attributes: z.object({ kind: z.string(), name: text, path_name: text }),
});

export const eventSchema = z.object({
  id: idSchema,
  attributes: z.object({
    name: text,
    approval_status: z.string().nullish(),
    registration_url: address,
    visible_in_church_center: z.boolean().nullish().catch(null),
  }),
});

export const eventTimeSchema = z.object({
  id: idSchema,
  attributes: z.object({
    name: text,
    starts_at: moment,
    ends_at: moment.nullish(),
    visible_on_kiosks: z.boolean(),
    visible_on_widget_and_ical: z.boolean().nullish().catch(null),
  }),
});

export const resourceBookingSchema = z.object({
  id: idSchema,
  attributes: z.object({ starts_at: instant, ends_at: instant, quantity: count }),
  relationships: z.object({ resource: toOneSchema, event_resource_request: toOneSchema }),
});

export const eventResourceRequestSchema = z.object({
  id: idSchema,
  attributes: z.object({
    approval_status: z.string().nullish(),
    visible_on_kiosks: z.boolean().nullish(),
    notes: lenientNotes,
    quantity: count,
  }),
  relationships: z.object({ room_setup: toOneSchema }).partial().catch({}),
});

export const eventInstanceSchema = z.object({
  id: idSchema,
  attributes: z.object({
    name: text,
    kind: z.string().nullish(),
    all_day_event: z.boolean().nullish(),
    starts_at: moment,
    ends_at: moment.nullish(),
    published_starts_at: lenientMoment.optional(),
    published_ends_at: lenientMoment.optional(),
    location: place,
    recurrence_description: lenientName,
    church_center_url: address,
  }),
  relationships: z
    .object({
      event: toOneSchema,
      event_times: toManySchema,
      resource_bookings: toManySchema,
      tags: toManySchema,
    })
    .partial()
    .default({}),
});

export const tagSchema = z.object({
  id: idSchema,
  attributes: z.object({ name: lenientName, color: lenientName }),
});

export const roomSetupSchema = z.object({
  id: idSchema,
  attributes: z.object({ name: lenientName, description: lenientNotes }),
});

export const eventConnectionSchema = z.object({
  id: idSchema,
  attributes: z.object({
    /** Comes as a number too. */
    connected_to_id: idSchema.nullish(),
    connected_to_name: text,
    connected_to_type: text,
    product_name: text,
    connected_to_url: address,
  }),
});
