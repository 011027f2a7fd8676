/**
 * Commands for a shell that open a case at the hub on this machine and read it once it is recorded. Ids are drawn anew each
 * time, so they can be pasted again.
 *
 * @param signIns the folder of the agencies' credentials
 */
export const firstCase = (signIns: string): string => `  . ${signIns}/minato-desk.env
  uuid() { cat /proc/sys/kernel/random/uuid 2>/dev/null || uuidgen | tr A-Z a-z; }
  CASE=$(uuid)
  TOKEN=$(curl -s -u "$CLIENT_ID:$CLIENT_SECRET" -d grant_type=client_credentials $TOKEN_URL | sed 's/.*"access_token":"\\([^"]*\\).*/\\1/')
  curl -s $HUB/v1/events -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/cloudevents+json' -d '{
    "specversion": "1.0", "id": "'$(uuid)'", "source": "/agencies/minato-desk", "type": "case.opened",
    "subject": "'$CASE'", "time": "'$(date -u +%Y-%m-%dT%H:%M:%SZ)'",
    "data": { "householdType": "mother", "basis": "divorced", "origin": "self" } }'
  for i in 1 2 3 4 5 6 7 8 9 10; do curl -sf $HUB/v1/cases/$CASE/timeline -H "Authorization: Bearer $TOKEN" && break; sleep 1; done; echo`;
