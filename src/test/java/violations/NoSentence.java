package violations;

class NoSentence {}
