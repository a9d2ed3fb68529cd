package violations.rooms.alpha;

import violations.rooms.beta.Beta;

/** Uses beta all the same. */
public record Alpha(Beta beta) {}
