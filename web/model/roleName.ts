/** What people may do, as the server names it. */
export type RoleName = "View" | "Edit" | "Publish" | "Operate" | "Administer";
