import * as z from "zod";
import type { GraphAction } from "../graphAction";
import { makeReadRecords, type NextPage, type RecordsPage } from "../records/recordsPage";

const assignment = z.object({
  telephoneNumber: z.string(),
  assignmentTargetId: z.string().nullish(),
});

/** A number of the tenant, and whether somebody has it. */
export type NumberAssignment = Readonly<{ digits: string; isAssigned: boolean }>;

/** Lists the telephone numbers of the tenant: https://learn.microsoft.com/graph/api/teamsadministration-telephonenumbermanagementroot-list-numberassignments */
export const listNumberAssignments: GraphAction<
  Readonly<{ next?: NextPage | undefined }>,
  RecordsPage<NumberAssignment>
> = {
  method: "GET",
  path: "admin/teams/telephoneNumberManagement/numberAssignments",
  words: [],
  isRepeatable: true,
  toQuery: ({ next }) => next ?? { $top: "999" },
  read: makeReadRecords((value) => {
    const read = assignment.safeParse(value).data;
    return (
      read && {
        digits: read.telephoneNumber.replace(/\D/g, ""),
        isAssigned: Boolean(read.assignmentTargetId),
      }
    );
  }),
};
