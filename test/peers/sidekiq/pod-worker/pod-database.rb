# frozen_string_literal: true

require 'uri'

# The pod's database, PostgreSQL or MariaDB as its address says, open for one job. Times are UTC without a zone, as
# Rails writes them.
class PodDatabase
  ADDRESS = ENV.fetch('POD_DATABASE_URL')

  def self.open
    database = ADDRESS.start_with?('mysql') ? Mariadb.new(URI(ADDRESS)) : Postgres.new(ADDRESS)
    yield database
  ensure
    database&.close
  end

  # @return [Hash, nil] the first row.
  def first(...)
    run(...).first
  end

  def transaction
    run('begin')
    result = yield
    run('commit')
    result
  end

  def now
    Time.now.utc.strftime('%Y-%m-%d %H:%M:%S.%6N')
  end

  def close
    @connection.close
  end

  class Postgres < PodDatabase
    def initialize(address)
      require 'pg'
      @connection = PG.connect(address)
    end

    # @param statement [String] with a question mark for each value.
    # @return [Array<Hash>] the rows.
    def run(statement, *values)
      count = 0
      @connection.exec_params(statement.gsub('?') { "$#{count += 1}" }, values).to_a
    end
  end

  class Mariadb < PodDatabase
    def initialize(address)
      require 'mysql2'
      query = URI.decode_www_form(address.query.to_s).to_h
      place = query['socket'] ? { socket: query['socket'] } : { host: address.host, port: address.port || 3306 }
      login = { username: address.user, password: address.password, database: address.path.delete_prefix('/') }
      @connection = Mysql2::Client.new(**place, **login.compact)
    end

    def run(statement, *values)
      return @connection.query(statement).to_a if values.empty?

      @connection.prepare(statement).execute(*values).to_a
    end
  end
end
