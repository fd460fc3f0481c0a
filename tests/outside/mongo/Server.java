import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.MongoVersion;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.util.List;

/** A server that speaks MongoDB's wire protocol, keeping its data in a file: `java Server.java PORT FILE`. Ends when its input does. */
public class Server {
  public static void main(String[] args) throws Exception {
    H2Backend backend = new H2Backend(args[1]);
    backend.version(new MongoVersion() { // The driver asks for wire version 9 or more; the server by itself says 8.
      public List<Integer> getVersionArray() { return List.of(5, 0, 0, 0); }
      public int getWireVersion() { return 13; }
    });
    MongoServer server = new MongoServer(backend);
    server.bind("127.0.0.1", Integer.parseInt(args[0]));
    System.out.println("listening " + server.getLocalAddress().getPort());
    while (System.in.read() >= 0) { }
    server.shutdownNow();
  }
}
