package violations.rooms.beta;

/** Used by alpha. */
public record Beta(int number) {}
