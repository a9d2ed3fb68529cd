package cn.majordecision.base.document;

/** A stored document: its content by hash, and the name it was given. */
public record Document(String sha256, String name, long size, String mediaType) {}
